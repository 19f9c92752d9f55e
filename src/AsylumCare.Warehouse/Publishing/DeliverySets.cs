namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// The deliveries of the publication before and of the one being made: the two differ by those that came since, and by those
/// that these replaced. The list of all deliveries is read only where more has changed than it is long.
/// </summary>
internal sealed class DeliverySets
{
    private const int KeysInStatement = 500;

    private const string Columns =
        $"d.delivery_key, {DeliveredKinds.Sql} AS kind, d.region_id, d.month_id, d.rows_accepted, CASE WHEN d.state = 'active' THEN 1 ELSE 0 END AS is_active";

    private const string ByKey = $"SELECT {Columns} FROM dim_delivery d WHERE d.delivery_key";

    private const string Active = $"SELECT {Columns} FROM dim_delivery d WHERE d.state = 'active'";

    // CROSS JOIN keeps the deliveries that came outermost in SQLite. The sum keeps an index of valid_to, if there ever is one,
    // from being chosen: nearly every row has the same.
    private const string Replaced = $"""
        SELECT DISTINCT {Columns}
        FROM dim_delivery n CROSS JOIN dim_delivery d CROSS JOIN publication_delivery p
        WHERE d.source = n.source AND d.file_kind = n.file_kind AND d.region_id = n.region_id AND d.month_id = n.month_id
          AND d.state <> 'active' AND p.delivery_key = d.delivery_key AND p.valid_to + 0 = 2147483647
          AND n.delivery_key
        """;

    private readonly Dictionary<long, PublishedDelivery> _known = [];
    private readonly PublicationSession _session;

    // Keys only grow, no delivery becomes current after it has been something else, and nothing is loaded while a publication is
    // made: the current deliveries with higher keys are those that are new.
    private readonly long _seen;
    private readonly long _highest;
    private bool _allKnown;

    public DeliverySets(PublicationSession session)
    {
        _session = session;
        (_seen, _highest) = session.Query(
            """
            SELECT COALESCE((SELECT MAX(p.delivery_key) FROM publication_delivery p), 0) AS seen,
              COALESCE((SELECT MAX(d.delivery_key) FROM dim_delivery d), 0) AS highest
            """,
            row => (row.GetInt64(0), row.GetInt64(1)))[0];
        Added = [.. Read($"{ByKey} > {_seen}", ifActive: InSets.Now).Where(delivery => delivery.Sets != InSets.None).OrderBy(delivery => delivery.Key)];
        Removed = [.. Read($"{Replaced} > {_seen}", ifActive: InSets.None, otherwise: InSets.Before).OrderBy(delivery => delivery.Key)];
        foreach (var delivery in Changed) _known.Add(delivery.Key, delivery);
        WindowNow = DataWindow.OfCurrent(session, _highest);
        WindowBefore = DataWindow.OfCurrent(session, _seen).With(Removed);
    }

    public IReadOnlyList<PublishedDelivery> Added { get; }
    public IReadOnlyList<PublishedDelivery> Removed { get; }
    public IEnumerable<PublishedDelivery> Changed => Added.Concat(Removed);
    public DataWindow WindowBefore { get; }
    public DataWindow WindowNow { get; }

    /// <summary>Whether so much (rows, persons) is more than there are deliveries, so that reading all of them is cheap beside it.</summary>
    public bool AreFewerThan(long amount) => _highest < amount;

    /// <summary>Every delivery that is in one of the sets.</summary>
    public IReadOnlyCollection<PublishedDelivery> All()
    {
        if (!_allKnown) Know(Read(Active, ifActive: InSets.Both));
        _allKnown = true;
        return _known.Values;
    }

    /// <summary>Makes deliveries known to <see cref="Find"/>.</summary>
    public void Know(IEnumerable<long> keys)
    {
        if (_allKnown) return;
        foreach (var some in keys.Where(key => !_known.ContainsKey(key)).Chunk(KeysInStatement))
            Know(Read($"{ByKey} IN ({string.Join(',', some)})", ifActive: InSets.Both));
    }

    /// <returns>A delivery that is known; in no set where it is in neither.</returns>
    public PublishedDelivery Find(long key) => _known.GetValueOrDefault(key);

    /// <summary>Writes which deliveries the new publication is made from.</summary>
    public void Write(int publication)
    {
        foreach (var delivery in Removed)
        {
            _session.Execute(
                $"UPDATE publication_delivery SET valid_to = @last WHERE delivery_key = @Key AND valid_to = {PublicationSession.Open}",
                new { last = publication - 1, delivery.Key });
        }

        using var writer = _session.Bulk("publication_delivery", "delivery_key", "valid_from", "valid_to");
        foreach (var delivery in Added) writer.Write([delivery.Key, publication, PublicationSession.Open]);
        writer.Complete();
    }

    // What has not changed is in both sets, or in neither.
    private void Know(IEnumerable<PublishedDelivery> deliveries)
    {
        foreach (var delivery in deliveries) _known.TryAdd(delivery.Key, delivery);
    }

    private List<PublishedDelivery> Read(string sql, InSets ifActive, InSets otherwise = InSets.None)
    {
        using var reader = _session.ReadNumbers(sql);
        var deliveries = new List<PublishedDelivery>();
        Span<long> row = stackalloc long[6];
        while (reader.Read(row))
            deliveries.Add(new PublishedDelivery(row[0], (DeliveredKind)row[1], (int)row[2], (int)row[3], row[4], row[5] == 1 ? ifActive : otherwise));
        return deliveries;
    }
}
