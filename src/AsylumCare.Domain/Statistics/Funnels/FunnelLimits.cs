namespace AsylumCare.Domain.Statistics.Funnels;

/// <summary>
/// What the share of n persons is expected to keep within where the probability is p₀. From 100 persons on by score, p₀ ± z·√(p₀(1−p₀)/n), cut at
/// 0 and 1; below, of the exact binomial distribution with interpolation between counts.
/// Source: Spiegelhalter 2005, Funnel plots for comparing institutional performance, Statistics in Medicine 24:1185, appendix A.1.
/// </summary>
public static class FunnelLimits
{
    public const long ScoreFrom = 100;

    /// <param name="probability">p₀, 0–1.</param>
    /// <param name="n">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">No probability, or nobody.</exception>
    public static Interval Of(double probability, long n, ConfidenceLevel level) =>
        n >= ScoreFrom ? Score(probability, n, level) : Exact(probability, n, level);

    public static Interval Score(double probability, long n, ConfidenceLevel level, double between = 0)
    {
        Require(probability, n);
        var half = level.Z * Math.Sqrt((probability * (1 - probability) / n) + between);
        return new(Math.Max(0, probability - half), Math.Min(1, probability + half));
    }

    public static Interval Exact(double probability, long n, ConfidenceLevel level)
    {
        Require(probability, n);
        if (probability is 0 or 1) return new(probability, probability);
        return new(LowerCount(probability, n, level.Tail) / n, 1 - (LowerCount(1 - probability, n, level.Tail) / n));
    }

    // The first count whose cumulative probability exceeds the tail, less the part of its own probability that is beyond: a count below is
    // rarer than the tail. The upper limit is this of those who were not counted, so that both shares are judged alike.
    private static double LowerCount(double probability, long n, double tail)
    {
        var cumulative = 0.0;
        for (long count = 0; ; count++)
        {
            var own = Math.Exp(GammaDistribution.LogWays(n, count) + (count * Math.Log(probability)) + ((n - count) * Math.Log(1 - probability)));
            cumulative += own;
            if (cumulative > tail || count == n) return Math.Max(0, count - ((cumulative - tail) / own));
        }
    }

    private static void Require(double probability, long n)
    {
        if (probability is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is 0–1.");
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
    }
}
