namespace AsylumCare.Domain.Statistics.ProcessControl;

public enum Trend
{
    TooFewPoints,
    NoSignificantChange,
    Increasing,
    Decreasing,
}

/// <summary>
/// The trend of the last five points: χ² for a linear trend, T²/Var(T) with T = Σ tᵢ(xᵢ − p̄nᵢ) and Var(T) = p̄(1−p̄)(Σ nᵢtᵢ² − (Σ nᵢtᵢ)²/Σ nᵢ),
/// above 9.5495 (99.8 %, one degree of freedom). The slope must keep its sign whichever point is left out.
/// Source: Armitage 1955, Biometrics 11:375; the points, the threshold and the check of Fingertips.
/// </summary>
public static class TrendMarker
{
    public const int Points = 5;

    /// <summary>9.5495.</summary>
    public static double Threshold { get; } = ConfidenceLevel.P998.Z * ConfidenceLevel.P998.Z;

    /// <param name="series">Equally spaced, in order; only the last five count.</param>
    public static Trend Of(IReadOnlyList<ShareCount> series)
    {
        if (series.Count < Points) return Trend.TooFewPoints;
        var points = series.Skip(series.Count - Points).Select((count, time) => (count, time)).ToList();
        var slope = Math.Sign(Slope(points));
        var holds = points.TrueForAll(left => Math.Sign(Slope([.. points.Where(point => point.time != left.time)])) == slope);
        if (slope == 0 || !holds || ChiSquare([.. points.Select(point => point.count)]) <= Threshold) return Trend.NoSignificantChange;
        return slope > 0 ? Trend.Increasing : Trend.Decreasing;
    }

    /// <summary>χ² for a linear trend over all the points; 0 where every share is 0 or every share is 1.</summary>
    public static double ChiSquare(IReadOnlyList<ShareCount> points)
    {
        var timed = points.Select((count, time) => (count, time)).ToList();
        double n = points.Sum(count => count.Denominator), share = points.Sum(count => count.Numerator) / n;
        double first = timed.Sum(point => (double)point.count.Denominator * point.time), second = timed.Sum(point => (double)point.count.Denominator * point.time * point.time);
        var variance = share * (1 - share) * (second - (first * first / n));
        return variance > 0 ? Math.Pow(Slope(timed), 2) / variance : 0;
    }

    private static double Slope(IReadOnlyCollection<(ShareCount Count, int Time)> points)
    {
        var share = (double)points.Sum(point => point.Count.Numerator) / points.Sum(point => point.Count.Denominator);
        return points.Sum(point => point.Time * (point.Count.Numerator - (share * point.Count.Denominator)));
    }
}
