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
        foreach (var (region, month) in counted.Changed) Add(region, month);
    }

    private void Add(int region, int month)
    {
        using var reader = session.ReadNumbers(Sql(region, CountedMonths.FirstDay(month), CountedMonths.LastDay(month)));
        Span<long> row = stackalloc long[11];
        while (reader.Read(row))
        {
            var state = new EnrolledState(region, 0, 0, (LegalStatus)row[2], 0, 0);
            var span = new EnrolledSpan((int)row[3], (int)row[0], (int)row[1], state);
            var person = new EnrolledPerson((int)row[4], (int)row[5], row[6], (int)row[7], (int)row[8], row[9] == 1);
            _before.AddMonth(region, month, span, person, (int)row[10]);
            _now.AddMonth(region, month, span, person, (int)row[10]);
        }
    }

    // CROSS JOIN keeps the region's persons outermost in SQLite.
    private static string Sql(int region, int first, int last) => $"""
        SELECT p.valid_from_day, p.valid_to_day, p.status_id, p.episode_no, p.sex_id, p.birth_year, p.record_key, e.application_day,
          COALESCE(e.first_examination_day, {int.MaxValue}), e.in_coverage_denominator,
          COALESCE((SELECT i.waiting_since_day FROM fact_intervention_wait i
            WHERE i.person_key = p.person_key AND i.valid_from_day <= {last} AND i.valid_to_day >= {last}), {InterventionWait.None})
        FROM dim_person p CROSS JOIN fact_asylum_episode e
        WHERE p.region_id = {region} AND p.valid_to_day >= {first} AND p.valid_from_day <= {last}
          AND e.person_key = p.person_key AND e.episode_no = p.episode_no
          AND NOT EXISTS (SELECT 1 FROM work_person w WHERE w.person_key = p.person_key)
        """;
}
