using AsylumCare.Domain.Indicators;

namespace AsylumCare.Domain.Statistics.ProcessControl;

/// <summary>What the last point says of the process.</summary>
public enum Variation
{
    /// <summary>Fewer than 12 points, or no limits: nothing is said.</summary>
    TooFewPoints,
    CommonCause,
    Improvement,
    Concern,

    /// <summary>A special cause where no way is better.</summary>
    High,
    Low,
}

/// <summary>Whether a process that does not change will meet its target.</summary>
public enum Assurance
{
    /// <summary>No target, no way that is better, or too few points.</summary>
    None,
    Passes,
    Fails,

    /// <summary>The target lies within the limits: it is met or not by chance.</summary>
    Inconsistent,
}

/// <summary>The two verdicts of NHS England's Making Data Count, on the last point of a chart.</summary>
public static class Verdicts
{
    public static Variation Variation(IReadOnlyList<ChartPoint> chart, Direction better)
    {
        if (chart.Count == 0 || chart[^1] is { IsPreliminary: true } or { Limits: null }) return ProcessControl.Variation.TooFewPoints;
        var side = chart[^1].Signal.Side;
        return (better, side) switch
        {
            (_, 0) => ProcessControl.Variation.CommonCause,
            (Direction.None, > 0) => ProcessControl.Variation.High,
            (Direction.None, _) => ProcessControl.Variation.Low,
            (Direction.Higher, > 0) or (Direction.Lower, < 0) => ProcessControl.Variation.Improvement,
            _ => ProcessControl.Variation.Concern,
        };
    }

    /// <param name="target">In the unit of the chart, or null.</param>
    public static Assurance Assurance(IReadOnlyList<ChartPoint> chart, Direction better, double? target)
    {
        if (target is not { } aim || better == Direction.None) return ProcessControl.Assurance.None;
        if (chart.Count == 0 || chart[^1] is not { IsPreliminary: false, Limits: { } limits }) return ProcessControl.Assurance.None;
        var side = limits.SideOutside(aim);
        if (side == 0) return ProcessControl.Assurance.Inconsistent;
        return side > 0 == (better == Direction.Lower) ? ProcessControl.Assurance.Passes : ProcessControl.Assurance.Fails;
    }
}
