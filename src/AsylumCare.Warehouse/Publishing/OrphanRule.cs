using AsylumCare.Domain.Cubes;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// Diagnoses and procedures whose VardkontaktId no current contact has. A contact may come later, or in another month's delivery: then what
/// stood as orphans in its region is looked at again.
/// </summary>
internal sealed class OrphanRule(PublicationSession session, DeliverySets deliveries, bool anew)
{
    private const int KeysInStatement = 500;

    private static readonly (QualityRule Rule, DeliveredKind Kind, string FileKind, string Table)[] Children =
    [
        (QualityRule.OrphanDiagnosis, DeliveredKind.Diagnoses, "DIAGNOS", "bridge_contact_diagnosis"),
        (QualityRule.OrphanProcedure, DeliveredKind.Procedures, "ATGARD", "bridge_contact_procedure"),
    ];

    public IEnumerable<RuleResult> Results(IReadOnlyCollection<PublishedDelivery> changed)
    {
        foreach (var (rule, kind, fileKind, table) in Children)
        {
            var places = changed.Where(delivery => delivery.Kind == kind || delivery.Kind == DeliveredKind.Contacts).Select(PlaceOf).ToHashSet();
            if (!anew)
            {
                places.UnionWith(StandingOrphans(rule, changed.Where(delivery => delivery.Kind == DeliveredKind.Contacts).Select(delivery => delivery.RegionId)));
                places.UnionWith(Left(fileKind, table));
            }

            foreach (var (region, month) in places.Order())
            {
                var children = Keys(table, fileKind, region, month);
                yield return new(rule, region, month, children.Count, Orphans(children, region, month));
            }
        }
    }

    private static (int Region, int Month) PlaceOf(PublishedDelivery delivery) => (delivery.RegionId, delivery.MonthId);

    private IEnumerable<(int Region, int Month)> StandingOrphans(QualityRule rule, IEnumerable<int> regions) =>
        regions.Distinct().ToList().SelectMany(region => session.Query(
            $"""
            SELECT c.period_id FROM fact_quality_result c
            WHERE c.level_mask = 0 AND c.cell_id BETWEEN @first AND @last AND c.rule_id = {(int)rule} AND c.violated > 0 AND c.valid_to = {PublicationSession.Open}
            """,
            row => (region, row.GetInt32(0)),
            new { first = CellId.Wide(region, 0, 0, 0, 0), last = CellId.Wide(region + 1, 0, 0, 0, 0) - 1 }));

    // Children of contacts that were taken back or replaced may be orphans now, whatever their month.
    private IEnumerable<(int Region, int Month)> Left(string fileKind, string table)
    {
        var removed = deliveries.Removed.Where(delivery => delivery.Kind == DeliveredKind.Contacts).Select(delivery => delivery.Key);
        return removed.Chunk(KeysInStatement).SelectMany(keys => session.Query(
            $"""
            SELECT DISTINCT d.region_id, d.month_id
            FROM fact_care_contact c CROSS JOIN {table} b CROSS JOIN dim_delivery d
            WHERE c.delivery_key IN ({string.Join(',', keys)}) AND b.contact_key = c.contact_key AND d.delivery_key = b.delivery_key
              AND d.file_kind = '{fileKind}' AND d.state = 'active'
            """,
            row => (row.GetInt32(0), row.GetInt32(1))));
    }

    // Nearly every child came with its contact: those of the month's contacts are told apart here, and the rest looked up one by one.
    private long Orphans(List<long> children, int region, int month)
    {
        if (children.Count == 0) return 0;
        var contacts = Keys("fact_care_contact", "KONTAKT", region, month).ToHashSet();
        var alone = children.Where(child => !contacts.Contains(child)).ToList();
        var found = alone.Distinct().Chunk(KeysInStatement).SelectMany(keys => session.Query(
            $"""
            SELECT DISTINCT c.contact_key FROM fact_care_contact c JOIN dim_delivery d ON d.delivery_key = c.delivery_key
            WHERE c.contact_key IN ({string.Join(',', keys)}) AND d.state = 'active'
            """,
            row => row.GetInt64(0))).ToHashSet();
        return alone.Count(child => !found.Contains(child));
    }

    private List<long> Keys(string table, string fileKind, int region, int month)
    {
        using var reader = session.ReadNumbers(
            $"""
            SELECT b.contact_key FROM dim_delivery d CROSS JOIN {table} b
            WHERE d.source = 'REGION' AND d.file_kind = '{fileKind}' AND d.region_id = {region} AND d.month_id = {month} AND d.state = 'active'
              AND b.delivery_key = d.delivery_key
            """);
        var keys = new List<long>();
        Span<long> row = stackalloc long[1];
        while (reader.Read(row)) keys.Add(row[0]);
        return keys;
    }
}
