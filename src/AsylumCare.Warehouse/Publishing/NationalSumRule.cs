using AsylumCare.Domain.Reference;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// Migrationsverket's groups against its national series of the month: applications and decisions each, where both are published. Masked
/// groups may be what their bounds allow. The results stand at 00: they are the nation's deliveries.
/// </summary>
internal sealed class NationalSumRule(PublicationSession session)
{
    private static readonly (DeliveredKind Kind, string FileKind, string Group, string Nation, string Column)[] Sources =
    [
        (DeliveredKind.ApplicationGroups, "MV_ANSOKAN", "fact_application_group", "fact_application_month", "applications"),
        (DeliveredKind.DecisionGroups, "MV_BESLUT", "fact_decision_group", "fact_decision_month", "decided"),
    ];

    public IEnumerable<RuleResult> Results(IEnumerable<PublishedDelivery> changed)
    {
        var months = changed.Where(delivery => delivery.Kind is DeliveredKind.ApplicationGroups or DeliveredKind.DecisionGroups or DeliveredKind.NationalMonths)
            .Select(delivery => delivery.MonthId).ToHashSet();
        if (months.Count == 0) return [];
        var verdicts = Sources.SelectMany(source => Verdicts(source.FileKind, source.Group, source.Nation, source.Column, months)).ToLookup(month => month.MonthId);
        return [.. months.Order().Select(month => new RuleResult(
            QualityRule.NationalSum, RegionId.Nation, month, verdicts[month].Count(), verdicts[month].Count(verdict => !verdict.Holds)))];
    }

    private IEnumerable<(int MonthId, bool Holds)> Verdicts(string fileKind, string group, string nation, string column, IReadOnlyCollection<int> months)
    {
        var groups = session.Query(
            $"SELECT f.month_id, CAST(SUM(f.{column}_low) AS bigint) AS low, CAST(SUM(f.{column}_high) AS bigint) AS high {From(fileKind, group, months)} GROUP BY f.month_id",
            row => (MonthId: row.GetInt32(0), Low: row.GetInt64(1), High: row.GetInt64(2)));
        var series = session.Query(
            $"SELECT f.month_id, f.{column} {From("MV_RIKET_MANAD", nation, months)} AND f.{column} IS NOT NULL", row => (MonthId: row.GetInt32(0), Count: row.GetInt64(1)))
            .ToDictionary(month => month.MonthId, month => month.Count);
        return groups.Where(sum => series.ContainsKey(sum.MonthId)).Select(sum => (sum.MonthId, series[sum.MonthId] >= sum.Low && series[sum.MonthId] <= sum.High));
    }

    private static string From(string fileKind, string table, IEnumerable<int> months) =>
        $"FROM dim_delivery d CROSS JOIN {table} f WHERE d.source = 'MV' AND d.file_kind = '{fileKind}' AND d.region_id = 0 " +
        $"AND d.month_id IN ({string.Join(", ", months.Order())}) AND d.state = 'active' AND f.delivery_key = d.delivery_key";
}
