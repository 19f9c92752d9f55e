using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Publication;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// The months whose cohorts' maturity may differ from the publication before: those that were not wholly mature everywhere,
/// are new, or need a month whose deliveries changed. The others stay wholly mature.
/// </summary>
internal static class UnsettledMonths
{
    // A cohort needs no delivery so many months after its own, and none so many before: March needs January.
    private static readonly int Before = new Month(2015, 3).MonthsSince(CohortMaturity.FirstMonthNeeded(new Month(2015, 3)));
    private static readonly int Reach = CohortMaturity.LastMonthNeeded(new Month(2015, 7), CoverageBands.Horizons[^1]).MonthsSince(new Month(2015, 7)) + 1;

    /// <param name="nothingSettled">The rule is another than the publication before's, or the data day is before its.</param>
    public static HashSet<Month> Of(PublicationSession session, DeliverySets deliveries, bool nothingSettled)
    {
        if (deliveries.WindowNow is not { First: { } first, Last: { } last }) return [];
        var months = Month.Range(first, last).ToHashSet();
        if (nothingSettled) return months;
        var unsettled = months.Where(month => !deliveries.WindowBefore.Contains(Period.OfMonth(month))).ToHashSet();
        foreach (var changed in deliveries.Changed.Where(delivery => delivery.IsRegional).Select(delivery => new Month(delivery.MonthId)).Distinct())
            unsettled.UnionWith(Month.Range(changed.AddMonths(-Reach), changed.AddMonths(Before)));
        unsettled.UnionWith(AtMovedEdges(deliveries.WindowBefore, deliveries.WindowNow));
        // Two questions: an index answers each.
        unsettled.UnionWith(session.Query(
            $"""
            SELECT m.period_id FROM cube_cohort_maturity m
            WHERE m.valid_to = {PublicationSession.Open} AND m.mature_mask < {Maturity.Whole.Mask} AND m.period_id > 100000
            UNION
            SELECT m.period_id FROM cube_cohort_maturity m
            WHERE m.valid_to = {PublicationSession.Open} AND m.mature_mask = {Maturity.Whole.Mask} AND m.missing_share_ppm > 0 AND m.period_id > 100000
            """,
            row => new Month(row.GetInt32(0))));
        unsettled.IntersectWith(months);
        return unsettled;
    }

    // What the first cohorts need, and what a quarter or year at an edge is made of, follows the months of the data.
    private static IEnumerable<Month> AtMovedEdges(DataWindow before, DataWindow now)
    {
        var firsts = before.First == now.First ? [] : new[] { before.First, now.First }.OfType<Month>();
        return firsts.SelectMany(first => Month.Range(first, first.AddMonths(Before))).Concat(now.Last is { } last && last != before.Last ? [last] : []);
    }
}
