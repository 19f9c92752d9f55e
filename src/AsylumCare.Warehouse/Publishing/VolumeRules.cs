using AsylumCare.Domain.Calendar;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// How many rows a region's month has beside the months that the region delivered before it, kind by kind: a gap is no delivery, or fewer rows
/// than a fifth of the median of at most twelve months; a jump is more than 40 % from the mean of three. A month is judged when three came
/// before it, and where there is enough to judge by.
/// </summary>
internal sealed class VolumeRules(PublicationSession session)
{
    private const int Before = 3;
    private const int Remembered = 12;
    private const int LeastMedian = 20;
    private const int LeastMean = 50;
    private const double GapShare = 0.2;
    private const double JumpShare = 0.4;

    private static readonly string[] Kinds = ["REGISTER", "HALSOUNDERSOKNING", "KONTAKT", "DIAGNOS", "ATGARD", "SCREENING", "INSATS"];

    public IEnumerable<RuleResult> Results(IEnumerable<PublishedDelivery> changed)
    {
        foreach (var region in changed.Where(delivery => delivery.RegionId > 0).GroupBy(delivery => delivery.RegionId).OrderBy(region => region.Key))
        {
            var first = new Month(region.Min(delivery => delivery.MonthId));
            var judged = Kinds.SelectMany(kind => Judge(Rows(kind, region.Key, first.AddMonths(-2 * Remembered)), first)).ToLookup(month => month.Month);
            var last = judged.Select(month => month.Key).Append(new Month(region.Max(delivery => delivery.MonthId))).Max();
            foreach (var month in Month.Range(first, last))
            {
                yield return Result(QualityRule.VolumeGap, region.Key, month, judged[month].Select(of => of.Gap));
                yield return Result(QualityRule.VolumeJump, region.Key, month, judged[month].Select(of => of.Jump));
            }
        }
    }

    private static RuleResult Result(QualityRule rule, int region, Month month, IEnumerable<bool?> verdicts)
    {
        var known = verdicts.OfType<bool>().ToList();
        return new(rule, region, month.Id, known.Count, known.Count(isViolated => isViolated));
    }

    // Null: there is too little to judge by.
    private static IEnumerable<(Month Month, bool? Gap, bool? Jump)> Judge(SortedDictionary<Month, long> rows, Month from)
    {
        if (rows.Count == 0) yield break;
        var history = new List<long>();
        foreach (var month in Month.Range(rows.Keys.First(), rows.Keys.Last()))
        {
            var delivered = rows.TryGetValue(month, out var count);
            if (month >= from && history.Count >= Before)
            {
                var median = Median(history.TakeLast(Remembered));
                var mean = history.TakeLast(Before).Average();
                var gap = median >= LeastMedian ? count < GapShare * median : (bool?)null;
                yield return (month, gap, delivered && gap != true && mean >= LeastMean ? Math.Abs(count - mean) > JumpShare * mean : null);
            }

            if (delivered) history.Add(count);
        }
    }

    private static double Median(IEnumerable<long> counts)
    {
        var sorted = counts.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2.0;
    }

    private SortedDictionary<Month, long> Rows(string kind, int region, Month from) => new(session.Query(
        """
        SELECT d.month_id, d.rows_accepted FROM dim_delivery d
        WHERE d.source = 'REGION' AND d.file_kind = @kind AND d.region_id = @region AND d.month_id >= @from AND d.state = 'active'
        """,
        row => (Month: new Month(row.GetInt32(0)), Rows: row.GetInt64(1)), new { kind, region, from = from.Id })
        .GroupBy(row => row.Month).ToDictionary(month => month.Key, month => month.Sum(row => row.Rows)));
}
