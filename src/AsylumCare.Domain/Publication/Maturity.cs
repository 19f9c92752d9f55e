using AsylumCare.Domain.Episodes;

namespace AsylumCare.Domain.Publication;

/// <summary>At which horizons a cohort may be spoken of.</summary>
/// <param name="Mask">Bit i: mature at horizon i of <see cref="CoverageBands.Horizons"/> (30, 60, 90, 180 days).</param>
/// <param name="MissingPpm">
/// Usual share of the region's examinations, in millionths, made by regions that lack a month of the longest horizon whose
/// delivery day has passed. 0 for the nation.
/// </param>
public readonly record struct Maturity(int Mask, int MissingPpm)
{
    /// <summary>Mature at every horizon, with nothing missing.</summary>
    public static Maturity Whole { get; } = new((1 << CoverageBands.Horizons.Length) - 1, 0);

    /// <summary>A quarter or year is as mature as the least mature of its months.</summary>
    public Maturity And(Maturity other) => new(Mask & other.Mask, Math.Max(MissingPpm, other.MissingPpm));

    public bool At(int horizonDays) => At(Mask, horizonDays);

    /// <exception cref="ArgumentOutOfRangeException">The number of days is no horizon.</exception>
    public static bool At(int mask, int horizonDays)
    {
        var horizon = CoverageBands.Horizons.IndexOf(horizonDays);
        ArgumentOutOfRangeException.ThrowIfNegative(horizon, nameof(horizonDays));
        return (mask & (1 << horizon)) != 0;
    }
}
