using AsylumCare.Domain.Statistics.ProcessControl;

namespace AsylumCare.Domain.Statistics.Funnels;

/// <summary>
/// How much regions differ besides chance, so that "unusual among regions" can be asked: zᵢ = (pᵢ − p₀)/sᵢ with sᵢ = √(p₀(1−p₀)/nᵢ), drawn in to
/// their 10th and 90th percentiles, φ = mean z², τ² = (kφ − (k−1))/(Σw − Σw²/Σw) with w = 1/sᵢ², 0 where kφ ≤ k − 1 (DerSimonian–Laird).
/// Limits are p₀ ± z·√(p₀(1−p₀)/n + τ²).
/// Source: Spiegelhalter 2005 (appendix A.3) and 2012; the additive method of FunnelPlotR.
/// </summary>
/// <param name="Probability">p₀: all regions together.</param>
/// <param name="Phi">1 where regions differ by chance only.</param>
/// <param name="TauSquared">Variance between regions, in squared shares.</param>
public sealed record OverDispersion(double Probability, double Phi, double TauSquared)
{
    private const double DrawnIn = 0.1;

    /// <returns>The dispersion, or null with fewer than two regions, or none but 0 and 1.</returns>
    public static OverDispersion? Of(IReadOnlyCollection<ShareCount> regions)
    {
        if (regions.Count < 2) return null;
        var probability = (double)regions.Sum(region => region.Numerator) / regions.Sum(region => region.Denominator);
        if (probability is <= 0 or >= 1) return null;
        var variances = regions.Select(region => probability * (1 - probability) / region.Denominator).ToList();
        var z = DrawIn([.. regions.Zip(variances, (region, variance) => (region.Share - probability) / Math.Sqrt(variance))]);
        var (k, phi) = (z.Count, z.Average(score => score * score));
        var weights = variances.ConvertAll(variance => 1 / variance);
        var spread = weights.Sum() - (weights.Sum(weight => weight * weight) / weights.Sum());
        return new(probability, phi, Math.Max(0, ((k * phi) - (k - 1)) / spread));
    }

    public Interval LimitsAt(long n, ConfidenceLevel level) => FunnelLimits.Score(Probability, n, level, TauSquared);

    private static List<double> DrawIn(List<double> scores)
    {
        var sorted = scores.Order().ToList();
        var (low, high) = (Percentile(sorted, DrawnIn), Percentile(sorted, 1 - DrawnIn));
        return scores.ConvertAll(score => Math.Clamp(score, low, high));
    }

    // Linear between the ordered values, the first at 0 and the last at 1 (Hyndman & Fan's type 7).
    private static double Percentile(List<double> sorted, double probability)
    {
        var place = probability * (sorted.Count - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
