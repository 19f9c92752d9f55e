namespace AsylumCare.Domain.Statistics;

/// <summary>
/// The interval of a count. From 10 on Byar's: lower O·(1 − 1/9O − z/3√O)³, upper (O+1)·(1 − 1/9(O+1) + z/3√(O+1))³.
/// Below 10 the exact one: half the χ² quantiles with 2O and 2(O+1) degrees of freedom.
/// Source: Breslow &amp; Day 1987 (Byar); Garwood 1936 (exact); the method of PHE's phe_rate.
/// </summary>
public static class PoissonLimits
{
    public const double ByarFrom = 10;

    /// <param name="count">0 or more; need not be whole (an effective count).</param>
    /// <param name="level">95 % where none is given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or no number.</exception>
    public static Interval Of(double count, ConfidenceLevel? level = null)
    {
        if (!(count >= 0)) throw new ArgumentOutOfRangeException(nameof(count), count, "A count is 0 or more.");
        level ??= ConfidenceLevel.P95;
        return count >= ByarFrom ? Byar(count, level.Z) : Exact(count, level.Tail);
    }

    private static Interval Byar(double count, double z) =>
        new(count * Cube(1 - (1 / (9 * count)) - (z / (3 * Math.Sqrt(count)))),
            (count + 1) * Cube(1 - (1 / (9 * (count + 1))) + (z / (3 * Math.Sqrt(count + 1)))));

    private static Interval Exact(double count, double tail) =>
        new(count == 0 ? 0 : GammaDistribution.Quantile(tail, count), GammaDistribution.Quantile(1 - tail, count + 1));

    private static double Cube(double x) => x * x * x;
}
