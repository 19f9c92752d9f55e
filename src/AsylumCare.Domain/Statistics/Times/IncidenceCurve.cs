namespace AsylumCare.Domain.Statistics.Times;

/// <summary>The share that has had the event by the end of a day, with its variance.</summary>
public readonly record struct IncidencePoint(int Day, double Share, double Variance);

/// <summary>The day by which a share has had the event, with its interval; null where the curve, or its limit, does not reach the share.</summary>
public readonly record struct TimeQuantile(int? Day, int? Lower, int? Upper);

/// <summary>A step curve of the share that has had the event: it never falls.</summary>
/// <param name="points">In order of day.</param>
/// <param name="intervalOfRemaining">
/// Whether the interval is made of the share that remains, log(−log S) as Kaplan–Meier's usually is (Kalbfleisch &amp; Prentice 1980), or of the
/// share that has had the event, log(−log F) (Pintilie 2006). Either stays within 0 and 1: x^exp(±z·√Var/(x·ln x)).
/// </param>
public sealed class IncidenceCurve(IReadOnlyList<IncidencePoint> points, bool intervalOfRemaining)
{
    public IReadOnlyList<IncidencePoint> Points { get; } = points;

    /// <summary>The share by the end of the day.</summary>
    public double ShareOn(int day) => On(day).Share;

    public double VarianceOn(int day) => On(day).Variance;

    /// <summary>Before the first event, and when all have had it, the interval is the share alone: nothing is known of its variation.</summary>
    public Interval IntervalOn(int day, ConfidenceLevel? level = null) => IntervalOf(On(day), (level ?? ConfidenceLevel.P95).Z);

    /// <summary>
    /// The first day by which a share has had the event (0.5: the median), with the days on which the interval's limits reach it.
    /// Source: Brookmeyer &amp; Crowley 1982, Biometrics 38:29.
    /// </summary>
    /// <param name="share">Above 0, at most 1.</param>
    public TimeQuantile DayOf(double share, ConfidenceLevel? level = null)
    {
        var z = (level ?? ConfidenceLevel.P95).Z;

        // A share that is exactly reached may be a rounding below.
        int? First(Func<IncidencePoint, double> limit) => Points.Where(point => limit(point) >= share - 1e-12).Select(point => (int?)point.Day).FirstOrDefault();
        return new(First(point => point.Share), First(point => IntervalOf(point, z).Upper), First(point => IntervalOf(point, z).Lower));
    }

    private IncidencePoint On(int day) => Points.LastOrDefault(point => point.Day <= day);

    private Interval IntervalOf(IncidencePoint point, double z)
    {
        if (!intervalOfRemaining) return LogLog(point.Share, point.Variance, z);
        var remaining = LogLog(1 - point.Share, point.Variance, z);
        return new(1 - remaining.Upper, 1 - remaining.Lower);
    }

    private static Interval LogLog(double share, double variance, double z)
    {
        if (share is <= 0 or >= 1) return new(share, share);
        var half = z * Math.Sqrt(variance) / Math.Abs(share * Math.Log(share));
        return new(Math.Pow(share, Math.Exp(half)), Math.Pow(share, Math.Exp(-half)));
    }
}
