namespace AsylumCare.Domain.Statistics;

/// <summary>A confidence interval. The uncertainty is the process's random variation, not a sampling error.</summary>
public readonly record struct Interval(double Lower, double Upper);
