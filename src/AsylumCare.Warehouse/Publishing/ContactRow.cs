namespace AsylumCare.Warehouse.Publishing;

/// <summary>What a contact with care was, as far as figures tell contacts apart.</summary>
[Flags]
internal enum ContactTraits : byte
{
    None = 0,
    Missed = 1,
    Doctor = 2,
    Emergency = 4,
    Remote = 8,
    Inpatient = 16,
    Interpreted = 32,
    Psychiatry = 64,
    Psychologist = 128,
}

/// <summary>A contact as it is held while persons are folded: 40 bytes. Unlinked contacts have negative person keys, each its own.</summary>
/// <param name="StayDays">Days from admission to discharge, 0 where there is none.</param>
/// <param name="CodesBefore">What its diagnoses and procedures were in the publication before.</param>
internal readonly record struct ContactRow(
    long PersonKey, long PersonCheck, uint RecordKey, int Day, short BirthYear, ushort StayDays, byte Region, byte Sex, byte Level,
    ContactTraits Traits, ContactCodes CodesBefore, ContactCodes CodesNow, InSets Sets) : IPersonRow, IComparable<ContactRow>
{
    public int CompareTo(ContactRow other) => PersonKey.CompareTo(other.PersonKey);

    public bool Has(ContactTraits trait) => Traits.HasFlag(trait);

    public ContactCodes Codes(InSets set) => set == InSets.Now ? CodesNow : CodesBefore;

    /// <summary>Its diagnoses and procedures put it in other groups than before.</summary>
    public bool IsRegrouped => CodesBefore != CodesNow;
}
