using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// A region's month that has come or gone counts everyone who was enrolled there in it, also those nothing new was told of: they are
/// read as the fold left them, and added to the cubes or taken from them.
/// </summary>
internal sealed class CarriedPersons(PublicationSession session, CubeDeltas cubes, CountedMonths counted)
{
    private readonly EnrolledContribution _before = new(cubes, counted, InSets.Before, -1);
    private readonly EnrolledContribution _now = new(cubes, counted, InSets.Now, 1);

    /// <summary>Those that were not folded anew; after the fold.</summary>
    public void Add()
    {
        foreach (var (region, month) in counted.Changed) Add(region, month, counted.ChangedOf(region, month));
    }

    private void Add(int region, int month, DeliveredParts told)
    {
        var waits = (counted.Of(InSets.Before, region, month) | counted.Of(InSets.Now, region, month)).HasFlag(DeliveredParts.Interventions);
        using var reader = session.ReadNumbers(Sql(region, CountedMonths.FirstDay(month), CountedMonths.LastDay(month), waits));
        Span<long> row = stackalloc long[9];
        while (reader.Read(row))
        {
            var state = new EnrolledState(region, 0, 0, (LegalStatus)row[2], 0, 0);
            var span = new EnrolledSpan(0, (int)row[0], (int)row[1], state);
            var person = new EnrolledPerson((int)row[3], (int)row[4], row[5], (int)row[6], (int)row[7]);
            _before.AddMonth(region, month, span, person, (int)row[8], told);
            _now.AddMonth(region, month, span, person, (int)row[8], told);
        }
    }

    // An index has all that is asked of dim_person.
    private static string Sql(int region, int first, int last, bool waits) => $"""
        SELECT p.valid_from_day, p.valid_to_day, p.status_id, p.sex_id, p.birth_year, p.record_key, p.application_day, p.unexamined_to_day,
          {(waits ? Since(last) : InterventionWait.None)} AS waiting_since
        FROM dim_person p
        WHERE p.region_id = {region} AND p.valid_to_day >= {first} AND p.valid_from_day <= {last}
          AND NOT EXISTS (SELECT 1 FROM work_person w WHERE w.person_key = p.person_key)
        """;

    private static string Since(int day) => $"""
        COALESCE((SELECT i.waiting_since_day FROM fact_intervention_wait i
          WHERE i.person_key = p.person_key AND i.valid_from_day <= {day} AND i.valid_to_day >= {day}), {InterventionWait.None})
        """;
}
