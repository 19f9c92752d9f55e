namespace AsylumCare.Domain.Statistics;

/// <summary>
/// The gamma distribution with scale 1: what exact limits of a count are made of (half a χ² quantile with 2·shape degrees of freedom).
/// Domain refers to no package, so the three functions stand here; the tests hold them to MathNet.Numerics.
/// </summary>
internal static class GammaDistribution
{
    // Stirling's series is exact to 1e-14 from here on; smaller arguments are stepped up to it.
    private const double StirlingFrom = 15;
    private const int Halvings = 200;

    /// <summary>ln Γ(x) by Stirling's series (Abramowitz &amp; Stegun 6.1.41). x &gt; 0.</summary>
    public static double LogGamma(double x)
    {
        var stepped = 0.0;
        for (; x < StirlingFrom; x++) stepped += Math.Log(x);
        var square = x * x;
        var series = (1 / 12.0 - ((1 / 360.0 - ((1 / 1260.0 - (1 / (1680 * square))) / square)) / square)) / x;
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series - stepped;
    }

    /// <summary>ln of the number of ways to choose so many of n.</summary>
    public static double LogWays(long n, long chosen) => LogGamma(n + 1) - LogGamma(chosen + 1) - LogGamma(n - chosen + 1);

    /// <summary>P(shape, x) = xᵃe⁻ˣ/Γ(a+1) · Σ xⁿ/((a+1)…(a+n)) (Abramowitz &amp; Stegun 6.5.29).</summary>
    public static double Cumulative(double x, double shape)
    {
        if (x <= 0) return 0;
        var (term, sum) = (1.0, 1.0);
        for (var n = 1; term > sum * 1e-17; n++) sum += term *= x / (shape + n);
        return Math.Min(1, sum * Math.Exp((shape * Math.Log(x)) - x - LogGamma(shape + 1)));
    }

    /// <summary>The x with P(shape, x) = <paramref name="probability"/>, by halving: a limit is asked for a few times a page.</summary>
    public static double Quantile(double probability, double shape)
    {
        var (low, high) = (0.0, 1.0);
        while (Cumulative(high, shape) < probability) (low, high) = (high, high * 2);
        for (var i = 0; i < Halvings && high - low > 1e-14 * high; i++)
        {
            var middle = (low + high) / 2;
            if (Cumulative(middle, shape) < probability) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }
}
