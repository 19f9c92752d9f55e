using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Care;

namespace AsylumCare.Synthesis.Truth;

/// <summary>What care should come to, counted from the simulated contacts by what they were made as; no code is classified and no row read.</summary>
internal sealed class CareTruth
{
    /// <summary>Region of residence, month, care area, level: contacts, visits to doctors.</summary>
    public TruthTable Contacts { get; } = new("contacts", 4, 2);

    /// <summary>Region that gave the care, month, care area, level: enrolled that day, not enrolled, unknown person, unlinked.</summary>
    public TruthTable ContactsGiven { get; } = new("contactsGiven", 4, 4);

    /// <summary>Region, month: contacts to which nobody came, which are in no other table.</summary>
    public TruthTable Missed { get; } = new("missed", 2, 1);

    /// <summary>Region, month, instrument: made, scored, positive, severe, under age.</summary>
    public TruthTable Screenings { get; } = new("screenings", 3, 5);

    /// <summary>Region, month, IASC level: offered, declined, started, ended.</summary>
    public TruthTable Interventions { get; } = new("interventions", 3, 4);

    /// <summary>Region of residence, month: waiting for an intervention on the last day, by band.</summary>
    public TruthTable WaitingForIntervention { get; private set; } = null!;

    public static CareTruth Count(CareWorld world, Month from, Month to, CancellationToken ct = default)
    {
        var truth = new CareTruth();
        var waits = new InterventionWaits(from, to);
        var contacts = new CareContact[ContactCourse.MostOfOnePerson];
        for (var number = 0; number < world.Persons.Length; number++)
        {
            if (number % 10_000 == 0) ct.ThrowIfCancellationRequested();
            var intervention = world.Interventions.Of(number);
            foreach (var contact in contacts.AsSpan(0, world.Contacts.Of(number, contacts))) truth.Add(world, number, contact, intervention);
            if (world.Screenings.Of(number) is { IsMade: true } screening) truth.Add(screening);
            if (!intervention.IsMade) continue;
            truth.Add(intervention);
            waits.Add(world.Persons[number], intervention);
        }
        truth.WaitingForIntervention = waits.Table();
        foreach (var month in Month.Range(from, to))
            foreach (var region in world.Regions.All) truth.ContactsGiven.Add(region.Id, month.Id, ContactKinds.OtherCare, ContactKinds.Primary, 3);
        return truth;
    }

    private void Add(CareWorld world, int number, in CareContact contact, in Intervention intervention)
    {
        ref readonly var person = ref world.Persons[number];
        var (month, area, level) = (Month.OfDay(contact.Day).Id, ContactKinds.Area(contact.Kind), ContactKinds.Level(contact.Kind, intervention.IsSpecialised));
        if (contact.Standing == ContactStanding.Missed)
        {
            Missed.Add(contact.Region, month, 0, 0, 0);
            return;
        }
        var standing = contact.Standing switch
        {
            ContactStanding.Linked => person.IsEnrolledOn(contact.Day) ? 0 : 1,
            ContactStanding.Stranger => 2,
            _ => 3,
        };
        ContactsGiven.Add(contact.Region, month, area, level, standing);
        if (standing != 0) return;
        var residence = person.RegionOn(contact.Day);
        Contacts.Add(residence, month, area, level, 0);
        if (ContactKinds.IsDoctorVisit(contact.Kind)) Contacts.Add(residence, month, area, level, 1);
    }

    private void Add(in Screening screening)
    {
        var month = Month.OfDay(screening.Day).Id;
        AddResult(screening.Region, month, Screening.Rhs13, screening.IsScored, screening.Severity != Severity.None, screening.Severity == Severity.Severe, screening.IsUnderAge);
        if (screening.WellBeing >= 0)
            AddResult(screening.Region, month, Screening.Who5, true, screening.WellBeing <= Screening.LowWellBeing, screening.WellBeing <= Screening.VeryLowWellBeing, screening.IsUnderAge);
    }

    private void AddResult(byte region, int month, int instrument, bool scored, bool positive, bool severe, bool isUnderAge)
    {
        Screenings.Add(region, month, instrument, 0, 0);
        if (isUnderAge) Screenings.Add(region, month, instrument, 0, 4);
        else if (scored)
        {
            Screenings.Add(region, month, instrument, 0, 1);
            if (positive) Screenings.Add(region, month, instrument, 0, 2);
            if (severe) Screenings.Add(region, month, instrument, 0, 3);
        }
    }

    private void Add(in Intervention intervention)
    {
        var offered = Month.OfDay(intervention.Offered).Id;
        Interventions.Add(intervention.Region, offered, intervention.IascLevel, 0, 0);
        if (intervention.Answer == InterventionAnswer.No) Interventions.Add(intervention.Region, offered, intervention.IascLevel, 0, 1);
        if (intervention.Start != 0) Interventions.Add(intervention.Region, Month.OfDay(intervention.Start).Id, intervention.IascLevel, 0, 2);
        if (intervention.End != 0) Interventions.Add(intervention.Region, Month.OfDay(intervention.End).Id, intervention.IascLevel, 0, 3);
    }
}
