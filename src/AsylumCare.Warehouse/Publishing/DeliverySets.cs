namespace AsylumCare.Warehouse.Publishing;

/// <summary>The kinds of files that publications are made from.</summary>
internal enum DeliveredKind
{
    Other = 0,
    Register = 1,
    Examinations = 2,
    NationalMonths = 3,
}

/// <summary>A delivered file that a publication is made from.</summary>
internal readonly record struct PublishedDelivery(long Key, DeliveredKind Kind, int RegionId, int MonthId, long Rows, InSets Sets)
{
    public bool IsRegional => Kind is DeliveredKind.Register or DeliveredKind.Examinations;
}

/// <summary>The deliveries of the publication before and of the one being made.</summary>
internal sealed class DeliverySets
{
    // The sum keeps an index of valid_to, if there ever is one, from being chosen: nearly every row has the same.
    private const string Sql = """
        SELECT d.delivery_key,
          CASE d.file_kind WHEN 'REGISTER' THEN 1 WHEN 'HALSOUNDERSOKNING' THEN 2 WHEN 'MV_RIKET_MANAD' THEN 3 ELSE 0 END,
          d.region_id, d.month_id, d.rows_accepted,
          CASE WHEN p.delivery_key IS NULL THEN 0 ELSE 1 END + CASE WHEN d.state = 'active' THEN 2 ELSE 0 END
        FROM dim_delivery d LEFT JOIN publication_delivery p ON p.delivery_key = d.delivery_key AND p.valid_to + 0 = 2147483647
        WHERE d.state = 'active' OR p.delivery_key IS NOT NULL
        """;

    private readonly Dictionary<long, PublishedDelivery> _all = [];

    public DeliverySets(PublicationSession session)
    {
        using var reader = session.ReadNumbers(Sql);
        Span<long> row = stackalloc long[6];
        while (reader.Read(row))
            _all.Add(row[0], new PublishedDelivery(row[0], (DeliveredKind)row[1], (int)row[2], (int)row[3], row[4], (InSets)row[5]));
        Added = [.. All.Where(delivery => delivery.Sets == InSets.Now).OrderBy(delivery => delivery.Key)];
        Removed = [.. All.Where(delivery => delivery.Sets == InSets.Before).OrderBy(delivery => delivery.Key)];
        WindowBefore = DataWindow.Of(All, InSets.Before);
        WindowNow = DataWindow.Of(All, InSets.Now);
    }

    /// <summary>Every delivery that is in one of the sets.</summary>
    public IReadOnlyCollection<PublishedDelivery> All => _all.Values;

    public IEnumerable<PublishedDelivery> Now => All.Where(delivery => delivery.Sets.HasFlag(InSets.Now));
    public IReadOnlyList<PublishedDelivery> Added { get; }
    public IReadOnlyList<PublishedDelivery> Removed { get; }
    public IEnumerable<PublishedDelivery> Changed => Added.Concat(Removed);
    public DataWindow WindowBefore { get; }
    public DataWindow WindowNow { get; }

    /// <returns>The delivery; in no set where it is in neither.</returns>
    public PublishedDelivery Find(long key) => _all.GetValueOrDefault(key);

    /// <summary>Writes which deliveries the new publication is made from.</summary>
    public void Write(PublicationSession session, int publication)
    {
        foreach (var delivery in Removed)
        {
            session.Execute(
                $"UPDATE publication_delivery SET valid_to = @last WHERE delivery_key = @Key AND valid_to = {PublicationSession.Open}",
                new { last = publication - 1, delivery.Key });
        }

        using var writer = session.Bulk("publication_delivery", "delivery_key", "valid_from", "valid_to");
        foreach (var delivery in Added) writer.Write([delivery.Key, publication, PublicationSession.Open]);
        writer.Complete();
    }
}
