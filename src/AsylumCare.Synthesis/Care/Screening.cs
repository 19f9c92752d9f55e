namespace AsylumCare.Synthesis.Care;

/// <summary>How severe the signs of mental ill-health are.</summary>
internal enum Severity
{
    None,
    Mild,
    Moderate,
    Severe,

    /// <summary>Seen at the examination, with no score.</summary>
    Clinical,
}

/// <summary>One screening with RHS-13 at or soon after the examination.</summary>
/// <param name="Score">0 to 52.</param>
/// <param name="Answered">Of 13 items.</param>
/// <param name="Aborted">Given up: no score.</param>
/// <param name="IsUnderAge">Screened though younger than the instrument is made for.</param>
/// <param name="WellBeing">Raw score of WHO-5 filled in the same day, or −1.</param>
internal readonly record struct Screening(int Day, byte Region, int Score, int Answered, bool Aborted, bool IsUnderAge, int WellBeing)
{
    public const int Rhs13 = 1;
    public const int Who5 = 6;
    public const int YoungestAge = 14;

    // Raw scores of WHO-5 at or below which well-being is low, and as low as in depression.
    public const int LowWellBeing = 12;
    public const int VeryLowWellBeing = 7;

    private const int FewestAnswered = 11;

    public bool IsMade => Day != 0;

    /// <summary>At least 80 % of the items answered.</summary>
    public bool IsScored => !Aborted && Answered >= FewestAnswered;

    public Severity Severity => Score switch { < 11 => Severity.None, < 18 => Severity.Mild, < 25 => Severity.Moderate, _ => Severity.Severe };
}
