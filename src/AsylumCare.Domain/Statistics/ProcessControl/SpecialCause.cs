namespace AsylumCare.Domain.Statistics.ProcessControl;

/// <summary>The rules that tell a change from chance. A point that several find has the first of them.</summary>
[Flags]
public enum SpecialCauses
{
    None = 0,

    /// <summary>A point outside the limits.</summary>
    Outside = 1,

    /// <summary>Seven points in a row that all rise, or all fall.</summary>
    Trend = 2,

    /// <summary>Two of three points on one side are more than two thirds of the way to the limit.</summary>
    TwoOfThree = 4,

    /// <summary>Seven points in a row on one side of the centre; a point on it breaks the row.</summary>
    Shift = 8,

    /// <summary>On an overview of many charts: fewer false alarms.</summary>
    Overview = Outside | Shift,
    All = Outside | Trend | TwoOfThree | Shift,
}

/// <summary>What was found at a point.</summary>
/// <param name="Cause">None or one rule.</param>
/// <param name="Side">1 high or rising, −1 low or falling, 0 none.</param>
public readonly record struct Signal(SpecialCauses Cause, int Side);
