namespace AsylumCare.Domain.Statistics;

/// <summary>
/// Wilson's score interval of a proportion: c = (p + z²/2n)/(1 + z²/n), h = z·√(p(1−p)/n + z²/4n²)/(1 + z²/n).
/// Source: Wilson 1927; the method of PHE's phe_proportion. Numerator 0 ≤ x ≤ n, denominator n &gt; 0.
/// </summary>
public static class WilsonScore
{
    /// <param name="level">95 % where none is given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The counts are not 0 ≤ x ≤ n, n &gt; 0.</exception>
    public static Interval Of(long numerator, long denominator, ConfidenceLevel? level = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        var z = (level ?? ConfidenceLevel.P95).Z;
        var n = (double)denominator;
        var p = numerator / n;
        var scale = 1 + (z * z / n);
        var centre = (p + (z * z / (2 * n))) / scale;
        var half = z * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n))) / scale;
        return new Interval(numerator == 0 ? 0 : centre - half, numerator == denominator ? 1 : centre + half);
    }
}
