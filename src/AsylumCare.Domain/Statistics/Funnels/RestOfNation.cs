using AsylumCare.Domain.Statistics.ProcessControl;

namespace AsylumCare.Domain.Statistics.Funnels;

/// <summary>Whether a region differs from the rest of the nation.</summary>
public enum Difference
{
    NotShown,
    Higher,
    Lower,
}

/// <summary>
/// Does a region differ from the rest of the nation, itself left out? From 100 persons on by score, z = (p₁ − p₂)/√(p̄(1−p̄)(1/n₁ + 1/n₂)) with p̄ of
/// both together; below, by the exact (hypergeometric) probability of as many or more, as few or fewer.
/// Source: Pearson 1900 (score, without correction); Fisher 1935 (exact).
/// </summary>
public static class RestOfNation
{
    /// <param name="level">99.8 % where none is given.</param>
    public static Difference Compare(ShareCount region, ShareCount rest, ConfidenceLevel? level = null)
    {
        level ??= ConfidenceLevel.P998;
        var all = new ShareCount(region.Numerator + rest.Numerator, region.Denominator + rest.Denominator);
        if (region.Denominator == 0 || rest.Denominator == 0 || all.Share is 0 or 1) return Difference.NotShown;
        var (higher, lower) = Math.Min(region.Denominator, rest.Denominator) >= FunnelLimits.ScoreFrom
            ? (Score(region, rest, all) > level.Z, Score(region, rest, all) < -level.Z)
            : (Tail(region, all, 1) < level.Tail, Tail(region, all, -1) < level.Tail);
        if (higher) return Difference.Higher;
        return lower ? Difference.Lower : Difference.NotShown;
    }

    /// <summary>Whether so many persons can differ at all: none of them or all of them would. Fewer say neither that a region differs nor that it does not.</summary>
    public static bool CanDiffer(long persons, ShareCount rest, ConfidenceLevel? level = null) =>
        Compare(new(0, persons), rest, level) != Difference.NotShown || Compare(new(persons, persons), rest, level) != Difference.NotShown;

    private static double Score(ShareCount region, ShareCount rest, ShareCount all) =>
        (region.Share - rest.Share) / Math.Sqrt(all.Share * (1 - all.Share) * ((1.0 / region.Denominator) + (1.0 / rest.Denominator)));

    /// <summary>The probability of the region's count or one further up (1) or down (−1), all counts being given.</summary>
    internal static double Tail(ShareCount region, ShareCount all, int step)
    {
        var (least, most) = (Math.Max(0, region.Denominator - (all.Denominator - all.Numerator)), Math.Min(region.Denominator, all.Numerator));
        var ways = GammaDistribution.LogWays(all.Denominator, region.Denominator);
        var sum = 0.0;
        for (var count = region.Numerator; count >= least && count <= most; count += step)
        {
            var drawn = GammaDistribution.LogWays(all.Numerator, count);
            var others = GammaDistribution.LogWays(all.Denominator - all.Numerator, region.Denominator - count);
            sum += Math.Exp(drawn + others - ways);
        }

        return Math.Min(1, sum);
    }
}
