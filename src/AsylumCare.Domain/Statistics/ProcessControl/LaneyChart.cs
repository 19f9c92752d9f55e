namespace AsylumCare.Domain.Statistics.ProcessControl;

/// <summary>A share as two counts.</summary>
/// <param name="Numerator">0 to the denominator.</param>
/// <param name="Denominator">Above 0.</param>
public readonly record struct ShareCount(long Numerator, long Denominator)
{
    public double Share => (double)Numerator / Denominator;
}

/// <summary>
/// Laney's p′: p̄ ± 3·σᵢ·σ_z with σᵢ = √(p̄(1−p̄)/nᵢ), zᵢ = (pᵢ − p̄)/σᵢ and σ_z = mean|zᵢ − zᵢ₋₁|/1.128, so the limits vary with nᵢ and
/// hold what varies between the months besides chance. Limits are cut at 0 and 1.
/// Source: Laney 2002, Improved control charts for attributes, Quality Engineering 14:531.
/// </summary>
/// <param name="Centre">p̄ of the baseline.</param>
/// <param name="SigmaZ">1 where the months vary by chance only; more where they vary more.</param>
public sealed record LaneyChart(double Centre, double SigmaZ)
{
    /// <summary>The mean range of two standard normal values.</summary>
    private const double MeanRange = 1.128;

    /// <returns>The chart, or null with fewer than two shares, or none but 0 and 1: there is no variation to measure.</returns>
    public static LaneyChart? Of(IReadOnlyList<ShareCount> baseline)
    {
        if (baseline.Count < 2) return null;
        var centre = (double)baseline.Sum(count => count.Numerator) / baseline.Sum(count => count.Denominator);
        if (centre is <= 0 or >= 1) return null;
        var z = baseline.Select(count => (count.Share - centre) / Sigma(centre, count.Denominator)).ToList();
        return new(centre, z.Zip(z.Skip(1), (earlier, later) => Math.Abs(later - earlier)).Average() / MeanRange);
    }

    /// <param name="denominator">Above 0.</param>
    public ProcessLimits LimitsAt(long denominator)
    {
        var half = 3 * Sigma(Centre, denominator) * SigmaZ;
        return new(Centre, Math.Max(0, Centre - half), Math.Min(1, Centre + half));
    }

    private static double Sigma(double centre, long denominator) => Math.Sqrt(centre * (1 - centre) / denominator);
}
