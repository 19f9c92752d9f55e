using AsylumCare.Domain.Episodes;
using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Care;

/// <summary>All contacts of a person with care: a pure function of (seed, person), so that they are never held but for a few bits each.</summary>
internal sealed class ContactCourse(long seed, Person[] persons, Regions regions, CareNeed need, Interventions interventions, int lastDay)
{
    public const int MostOfOnePerson = 1000;

    private const int OtherRegionPermille = 30;
    private const int AfterwardsPermille = 40;
    private const int FertileFrom = 15;
    private const int FertileTo = 49;

    // Contacts per thousand person-years: kind, standing. The visits to doctors add up to CareNeed.DoctorVisits.
    private static readonly (ContactKind Kind, ContactStanding Standing, int Rate)[] Rates =
    [
        (ContactKind.PrimaryDoctor, ContactStanding.Linked, 1550), (ContactKind.SpecialistDoctor, ContactStanding.Linked, 600),
        (ContactKind.EmergencyDoctor, ContactStanding.Linked, 340), (ContactKind.PsychiatricDoctor, ContactStanding.Linked, 100),
        (ContactKind.Nurse, ContactStanding.Linked, 110), (ContactKind.Midwife, ContactStanding.Linked, 90),
        (ContactKind.OtherProfession, ContactStanding.Linked, 45), (ContactKind.Counsellor, ContactStanding.Linked, 40),
        (ContactKind.Dentist, ContactStanding.Linked, 50), (ContactKind.Remote, ContactStanding.Linked, 70),
        (ContactKind.HospitalStay, ContactStanding.Linked, 35), (ContactKind.PsychiatricStay, ContactStanding.Linked, 5),
        (ContactKind.PrimaryDoctor, ContactStanding.Missed, 60), (ContactKind.SpecialistDoctor, ContactStanding.Missed, 25),
        (ContactKind.Counsellor, ContactStanding.Missed, 5),
        (ContactKind.EmergencyDoctor, ContactStanding.Unlinked, 35), (ContactKind.PrimaryDoctor, ContactStanding.Unlinked, 20),
        (ContactKind.HospitalStay, ContactStanding.Unlinked, 5), (ContactKind.PrimaryDoctor, ContactStanding.Stranger, 15),
    ];

    private static readonly int[] RateSums = Sums();

    /// <summary>Contacts of every sort per thousand person-years that do not follow from an examination or an intervention.</summary>
    public static int Rate => RateSums[^1];

    /// <returns>How many; in no particular order, and always the same.</returns>
    public int Of(int number, Span<CareContact> contacts)
    {
        ref readonly var person = ref persons[number];
        var draw = new Draw(seed, Purpose.Contacts, number);
        var list = new ContactList(contacts);
        if (person.Examined != 0) list.Add(person.Examined, person.ExaminedRegion, ContactKind.Examination);
        if (person.Reexamined != 0) list.Add(person.Reexamined, person.ReexaminedRegion, ContactKind.Reexamination);
        AddTherapy(ref list, number);
        AddAfterwards(ref list, person, ref draw);
        Seek(ref list, number, ref draw);
        return list.Count;
    }

    private void AddTherapy(ref ContactList list, int number)
    {
        var intervention = interventions.Of(number);
        var kind = intervention.IsGroup ? ContactKind.GroupSession : ContactKind.Therapy;
        for (var i = 0; i < intervention.Contacts; i++) list.Add(intervention.ContactDay(i), intervention.Region, kind);
    }

    /// <summary>Some come once more soon after they have been placed in a municipality and left the register.</summary>
    private void AddAfterwards(ref ContactList list, in Person person, ref Draw draw)
    {
        var day = person.Left + 1 + draw.Below(60);
        if (draw.Chance(AfterwardsPermille) && person.Reason == DeregistrationReason.PlacedInMunicipality && day <= lastDay)
            list.Add(day, person.RegionOn(person.Left), ContactKind.PrimaryDoctor);
    }

    /// <summary>A Poisson process over the days enrolled, at the rate of the person and the region.</summary>
    private void Seek(ref ContactList list, int number, ref Draw draw)
    {
        ref readonly var person = ref persons[number];
        var weight = need.Weight(person, number);
        Span<Residency> residencies = stackalloc Residency[Residency.MostOfOnePerson];
        long passed = 0;
        var next = draw.UnitHazard();
        foreach (var stay in residencies[..Residency.Of(person, lastDay, residencies)])
        {
            var hazard = need.Hazard(weight, stay.Region);
            var end = passed + (hazard * (stay.Until - stay.From));
            for (; next < end && list.HasRoom; next += draw.UnitHazard())
                list.Add(Any(person, stay, stay.From + (int)((next - passed) / hazard), ref draw));
            passed = end;
        }
    }

    private CareContact Any(in Person person, in Residency stay, int day, ref Draw draw)
    {
        var (kind, standing, _) = Rates[draw.Pick(RateSums)];
        var age = DateOnly.FromDayNumber(day).Year - person.BirthYear;
        if (kind == ContactKind.Midwife && (person.Sex != 2 || age is < FertileFrom or > FertileTo)) kind = ContactKind.Nurse;
        if (kind is not (ContactKind.EmergencyDoctor or ContactKind.HospitalStay or ContactKind.PsychiatricStay)) day = Weekdays.OnOrBefore(day, stay.From);
        var elsewhere = draw.Chance(OtherRegionPermille);
        return new CareContact(day, elsewhere ? regions.AnyBut(stay.Region, ref draw) : stay.Region, kind, standing, 0);
    }

    private static int[] Sums()
    {
        var sum = 0;
        return [.. Rates.Select(rate => sum += rate.Rate)];
    }

    private ref struct ContactList(Span<CareContact> contacts)
    {
        private readonly Span<CareContact> _contacts = contacts;

        public int Count { get; private set; }

        public readonly bool HasRoom => Count < _contacts.Length;

        public void Add(int day, byte region, ContactKind kind) => Add(new CareContact(day, region, kind, ContactStanding.Linked, 0));

        public void Add(in CareContact contact)
        {
            _contacts[Count] = contact with { Index = Count };
            Count++;
        }
    }
}
