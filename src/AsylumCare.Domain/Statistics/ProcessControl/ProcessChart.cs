namespace AsylumCare.Domain.Statistics.ProcessControl;

/// <summary>A stretch of a series with limits of its own; it begins where a change is documented (the first at the series' start).</summary>
/// <param name="Start">Index of its first point.</param>
/// <param name="Baseline">How many of its first points make the limits, which then stand; null: all of them.</param>
public readonly record struct ProcessSegment(int Start, int? Baseline = null);

/// <summary>A point with its limits and what was found there.</summary>
/// <param name="Limits">Null where there are too few points for any.</param>
/// <param name="IsPreliminary">The limits are made of fewer than 12 points: they may be drawn, but nothing is said of them.</param>
public sealed record ChartPoint(double Value, ProcessLimits? Limits, Signal Signal, bool IsPreliminary);

/// <summary>A series with its limits and signals. Rules do not reach over the border of two segments.</summary>
public static class ProcessChart
{
    public const int FewestForVerdict = 12;

    /// <summary>XmR: of times, and of rates with steady denominators.</summary>
    public static IReadOnlyList<ChartPoint> OfIndividuals(
        IReadOnlyList<double> values, IReadOnlyList<ProcessSegment>? segments = null, SpecialCauses rules = SpecialCauses.All) =>
        Chart(values, value => value, baseline => IndividualsChart.Limits(baseline) is { } limits ? _ => limits : null, segments, rules);

    /// <summary>Laney p′: of shares.</summary>
    public static IReadOnlyList<ChartPoint> OfShares(
        IReadOnlyList<ShareCount> counts, IReadOnlyList<ProcessSegment>? segments = null, SpecialCauses rules = SpecialCauses.All) =>
        Chart(
            counts, count => count.Share, baseline => LaneyChart.Of(baseline) is { } chart ? count => chart.LimitsAt(count.Denominator) : null, segments, rules);

    private static IReadOnlyList<ChartPoint> Chart<T>(
        IReadOnlyList<T> series, Func<T, double> valueOf, Func<IReadOnlyList<T>, Func<T, ProcessLimits>?> limitsOf,
        IReadOnlyList<ProcessSegment>? segments, SpecialCauses rules)
    {
        segments ??= [default];
        return [.. segments.SelectMany((segment, i) =>
            Segment([.. series.Take(segment.Start..(i + 1 < segments.Count ? segments[i + 1].Start : series.Count))], segment.Baseline))];

        IEnumerable<ChartPoint> Segment(IReadOnlyList<T> points, int? baseline)
        {
            var made = Math.Min(baseline ?? points.Count, points.Count);
            double[] values = [.. points.Select(valueOf)];
            if (limitsOf([.. points.Take(made)]) is not { } limitsAt) return values.Select(value => new ChartPoint(value, null, default, true));
            ProcessLimits[] limits = [.. points.Select(limitsAt)];
            var signals = SignalRules.Find(values, limits, rules);
            return values.Select((value, point) => new ChartPoint(value, limits[point], signals[point], made < FewestForVerdict));
        }
    }
}
