using System.Runtime.InteropServices;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// Which row of an examination stands: the one of the latest month, within each set of deliveries. Only examinations
/// told of in more than one row are held here.
/// </summary>
internal sealed class SupersededExaminations
{
    private const string Everybody = """
        SELECT e.examination_key, e.delivery_key
        FROM (SELECT examination_key FROM fact_health_examination GROUP BY examination_key HAVING COUNT(*) > 1) r
        JOIN fact_health_examination e ON e.examination_key = r.examination_key
        """;

    private const string OfWorkPersons = """
        SELECT o.examination_key, o.delivery_key
        FROM work_person w CROSS JOIN fact_health_examination e CROSS JOIN fact_health_examination o
        WHERE e.person_key = w.person_key AND o.examination_key = e.examination_key AND o.delivery_key <> e.delivery_key
        """;

    private readonly Dictionary<long, LatestMonths> _latest = [];

    public SupersededExaminations(PublicationSession session, AffectedPersons persons, Func<long, PublishedDelivery> find)
    {
        using var reader = session.ReadNumbers(persons.Everybody ? Everybody : OfWorkPersons);
        Span<long> row = stackalloc long[2];
        while (reader.Read(row))
        {
            var delivery = find(row[1]);
            if (delivery.Sets == InSets.None) continue;
            ref var latest = ref CollectionsMarshal.GetValueRefOrAddDefault(_latest, row[0], out _);
            latest = latest.With(delivery.Sets, delivery.MonthId);
        }
    }

    /// <summary>The sets, of those the row is in, where no later row of the same examination is.</summary>
    public InSets StandsIn(long examinationKey, int month, InSets sets)
    {
        if (!_latest.TryGetValue(examinationKey, out var latest)) return sets;
        if (latest.Before > month) sets &= ~InSets.Before;
        if (latest.Now > month) sets &= ~InSets.Now;
        return sets;
    }

    private readonly record struct LatestMonths(int Before, int Now)
    {
        public LatestMonths With(InSets sets, int month) => new(
            sets.HasFlag(InSets.Before) ? Math.Max(Before, month) : Before,
            sets.HasFlag(InSets.Now) ? Math.Max(Now, month) : Now);
    }
}
