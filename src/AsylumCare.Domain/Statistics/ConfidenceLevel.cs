namespace AsylumCare.Domain.Statistics;

/// <summary>A two-sided confidence level and its quantile of the standard normal distribution.</summary>
public sealed record ConfidenceLevel
{
    private ConfidenceLevel(double level, double z) => (Level, Z) = (level, z);

    /// <summary>95 %, the level of every interval that is published.</summary>
    public static ConfidenceLevel P95 { get; } = new(0.95, 1.959963984540054);

    /// <summary>99.8 %, the level of comparisons: one false alarm in 500.</summary>
    public static ConfidenceLevel P998 { get; } = new(0.998, 3.090232306167813);

    public double Level { get; }

    /// <summary>The (1 + level)/2 quantile.</summary>
    public double Z { get; }

    /// <summary>The probability outside each limit.</summary>
    public double Tail => (1 - Level) / 2;
}
