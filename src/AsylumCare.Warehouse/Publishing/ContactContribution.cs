using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Cubes;
using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// What a person's contacts add to the cube CareConsumption: those on a day the person was enrolled, by the region of residence that day;
/// the others, and those that cannot be linked, apart by the region that gave the care. Appointments that were missed are left out.
/// </summary>
internal sealed class ContactContribution(CubeDeltas cubes, InSets set, int sign)
{
    // Places of the measures in etl/cubes/care_consumption.json.
    private const int Contacts = 0;
    private const int DoctorVisits = 1;
    private const int Emergency = 2;
    private const int Remote = 3;
    private const int Interpreted = 4;
    private const int Unlinked = 5;

    public void Add(PersonEvents person, List<EnrolledSpan> spans, List<AsylumEpisode> episodes)
    {
        foreach (ref readonly var contact in person.Contacts)
        {
            // It would be taken away and added again.
            if (person.SameCourse && contact.Sets == InSets.Both && !contact.IsRegrouped) continue;
            if (!contact.Sets.HasFlag(set) || contact.Has(ContactTraits.Missed)) continue;
            Add(contact, SpanOn(contact.Day, spans), episodes);
        }
    }

    private void Add(in ContactRow contact, EnrolledSpan? span, List<AsylumEpisode> episodes)
    {
        var (sex, birthYear) = span is { } enrolled ? (episodes[enrolled.Episode - 1].Sex, episodes[enrolled.Episode - 1].BirthYear) : (contact.Sex, contact.BirthYear);
        var month = Month.OfDay(contact.Day);
        var age = birthYear == 0 ? AgeBand.UnknownId : AgeBand.IdOf(month.Year - birthYear);
        var area = CareArea.Of(contact.Traits, contact.Codes(set));
        var cell = CellId.Wide(span?.State.RegionId ?? contact.Region, month.Id, sex, age, (area * 100) + contact.Level);
        if (span is null)
        {
            cubes.Consumption.Add(cell, Unlinked, sign, contact.RecordKey);
            return;
        }

        cubes.Consumption.Add(cell, Contacts, sign, contact.RecordKey);
        if (contact.Has(ContactTraits.Doctor) && !contact.Has(ContactTraits.Inpatient) && !contact.Has(ContactTraits.Remote))
            cubes.Consumption.Add(cell, DoctorVisits, sign, contact.RecordKey);
        if (contact.Has(ContactTraits.Emergency)) cubes.Consumption.Add(cell, Emergency, sign, contact.RecordKey);
        if (contact.Has(ContactTraits.Remote)) cubes.Consumption.Add(cell, Remote, sign, contact.RecordKey);
        if (contact.Has(ContactTraits.Interpreted)) cubes.Consumption.Add(cell, Interpreted, sign, contact.RecordKey);
    }

    private static EnrolledSpan? SpanOn(int day, List<EnrolledSpan> spans)
    {
        foreach (var span in spans)
            if (span.Holds(day)) return span;
        return null;
    }
}
