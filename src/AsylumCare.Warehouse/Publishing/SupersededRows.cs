using System.Runtime.InteropServices;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// Which row of an examination or an intervention stands: the one of the latest month, within each set of deliveries. Only keys
/// told of in more than one row are held here.
/// </summary>
internal sealed class SupersededRows
{
    private readonly Dictionary<long, LatestMonths> _latest = [];

    /// <param name="table">fact_health_examination or fact_intervention.</param>
    /// <param name="key">Its column that is the same in every row of one examination or intervention.</param>
    public SupersededRows(PublicationSession session, string table, string key, AffectedPersons persons, Func<long, PublishedDelivery> find)
        : this(session, persons.Everybody ? OfEverybody(table, key) : OfWorkPersons(table, key), find)
    {
    }

    /// <param name="sql">Keys and deliveries of the rows to look at.</param>
    public SupersededRows(PublicationSession session, string sql, Func<long, PublishedDelivery> find)
    {
        using var reader = session.ReadNumbers(sql);
        Span<long> row = stackalloc long[2];
        while (reader.Read(row))
        {
            var delivery = find(row[1]);
            if (delivery.Sets == InSets.None) continue;
            ref var latest = ref CollectionsMarshal.GetValueRefOrAddDefault(_latest, row[0], out _);
            latest = latest.With(delivery.Sets, delivery.MonthId);
        }
    }

    /// <summary>The sets, of those the row is in, where no later row of the same key is.</summary>
    public InSets StandsIn(long key, int month, InSets sets)
    {
        if (!_latest.TryGetValue(key, out var latest)) return sets;
        if (latest.Before > month) sets &= ~InSets.Before;
        if (latest.Now > month) sets &= ~InSets.Now;
        return sets;
    }

    private static string OfEverybody(string table, string key) => $"""
        SELECT e.{key}, e.delivery_key
        FROM (SELECT {key} FROM {table} GROUP BY {key} HAVING COUNT(*) > 1) r JOIN {table} e ON e.{key} = r.{key}
        """;

    private static string OfWorkPersons(string table, string key) => $"""
        SELECT o.{key}, o.delivery_key
        FROM work_person w CROSS JOIN {table} e CROSS JOIN {table} o
        WHERE e.person_key = w.person_key AND o.{key} = e.{key} AND o.delivery_key <> e.delivery_key
        """;

    private readonly record struct LatestMonths(int Before, int Now)
    {
        public LatestMonths With(InSets sets, int month) => new(
            sets.HasFlag(InSets.Before) ? Math.Max(Before, month) : Before,
            sets.HasFlag(InSets.Now) ? Math.Max(Now, month) : Now);
    }
}
