namespace AsylumCare.Synthesis.Care;

/// <summary>What a row of care is a row of.</summary>
internal enum CareFile
{
    Contacts,
    Screenings,
    Interventions,
}

/// <summary>
/// One row to write, in one number that sorts by day: day (20 bits), person (26), index among the person's contacts (10), kind of contact
/// (5), standing (2). A screening or an intervention has its day and person alone.
/// </summary>
internal readonly record struct CareEntry(long Value)
{
    private const int StandingBits = 2;
    private const int KindBits = 5;
    private const int IndexBits = 10;
    private const int PersonBits = 26;

    public CareEntry(int day, int person)
        : this((((long)day << PersonBits) | (uint)person) << (IndexBits + KindBits + StandingBits))
    {
    }

    public CareEntry(in CareContact contact, int person)
        : this(new CareEntry(contact.Day, person).Value | ((long)contact.Index << (KindBits + StandingBits)) | ((long)contact.Kind << StandingBits) | (long)contact.Standing)
    {
    }

    public int Day => (int)(Value >> (PersonBits + IndexBits + KindBits + StandingBits));
    public int Person => (int)(Value >> (IndexBits + KindBits + StandingBits)) & ((1 << PersonBits) - 1);
    public int Index => (int)(Value >> (KindBits + StandingBits)) & ((1 << IndexBits) - 1);
    public ContactKind Kind => (ContactKind)((Value >> StandingBits) & ((1 << KindBits) - 1));
    public ContactStanding Standing => (ContactStanding)(Value & ((1 << StandingBits) - 1));
}
