namespace AsylumCare.Domain.Statistics.ProcessControl;

/// <summary>
/// XmR: mean ± 2.66·mR̄, mR̄ the mean of the moving ranges |xᵢ − xᵢ₋₁|. Ranges above 3.267·mR̄ are left out and mR̄ taken anew once.
/// For times, and for rates with steady denominators; shares have <see cref="LaneyChart"/>.
/// Source: Shewhart; Wheeler 1993; the limits of NHSRplotthedots (its deviations vignette on screening).
/// </summary>
public static class IndividualsChart
{
    /// <summary>3/1.128, rounded as everywhere in use.</summary>
    public const double RangesToLimit = 2.66;

    public const double OutlyingRanges = 3.267;

    /// <returns>The limits, or null with fewer than two values: there is no moving range.</returns>
    public static ProcessLimits? Limits(IReadOnlyList<double> baseline)
    {
        if (baseline.Count < 2) return null;
        var half = RangesToLimit * MeanMovingRange(baseline);
        var centre = baseline.Average();
        return new(centre, centre - half, centre + half);
    }

    /// <param name="values">Two or more.</param>
    public static double MeanMovingRange(IReadOnlyList<double> values)
    {
        var ranges = values.Zip(values.Skip(1), (earlier, later) => Math.Abs(later - earlier)).ToList();
        var mean = ranges.Average();
        return ranges.Where(range => range <= OutlyingRanges * mean).Average();
    }
}
