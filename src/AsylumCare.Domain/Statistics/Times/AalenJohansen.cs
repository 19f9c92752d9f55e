namespace AsylumCare.Domain.Statistics.Times;

/// <summary>
/// The share of a cohort that has had the event, where leaving competes: F(t) = Σ S(u−)·d₁/n over the days u to t, S the share to whom nothing has
/// happened. For a cohort that is followed to the end it is the plain share. Variance by the delta method:
/// Σ (F(t) − F(u))²·d/(n(n − d)) + Σ S(u−)²·d₁(n − d₁)/n³ − 2 Σ (F(t) − F(u))·S(u−)·d₁/n², d = d₁ + d₂.
/// Source: Aalen &amp; Johansen 1978; Marubini &amp; Valsecchi 1995, eq. 10.12; the interval as in Pintilie 2006.
/// </summary>
public static class AalenJohansen
{
    /// <summary>The share that has had the event.</summary>
    public static IncidenceCurve Of(IReadOnlyCollection<FollowUp> persons) => Curve(LifeTable.Of(persons), row => row.Events);

    /// <summary>The share that has left before the event.</summary>
    public static IncidenceCurve OfCompeting(IReadOnlyCollection<FollowUp> persons) => Curve(LifeTable.Of(persons), row => row.Competing);

    private static IncidenceCurve Curve(IReadOnlyList<LifeTableRow> rows, Func<LifeTableRow, long> of)
    {
        var points = new List<IncidencePoint>();
        var (remaining, share) = (1.0, 0.0);
        var sums = default(Sums);
        foreach (var row in rows)
        {
            double n = row.AtRisk, ended = row.Events + row.Competing, own = of(row);
            var before = remaining;
            share += before * own / n;
            remaining *= (n - ended) / n;
            sums = sums.With(n, ended, own, before, share);
            if (own > 0) points.Add(new(row.Day, share, sums.Variance(share)));
        }

        return new(points, intervalOfRemaining: false);
    }

    /// <summary>The three sums with F(t) multiplied out, so that the whole curve is made in one pass.</summary>
    private readonly record struct Sums(double All, double AllF, double AllFF, double Own, double Cross, double CrossF)
    {
        public Sums With(double n, double ended, double own, double before, double share)
        {
            // When all who are left end on the day, F stays what it is and the first sum gains nothing.
            var all = n > ended ? ended / (n * (n - ended)) : 0;
            var cross = before * own / (n * n);
            return new(
                All + all, AllF + (all * share), AllFF + (all * share * share), Own + (before * before * own * (n - own) / (n * n * n)),
                Cross + cross, CrossF + (cross * share));
        }

        public double Variance(double share) =>
            Math.Max(0, (share * share * All) - (2 * share * AllF) + AllFF + Own - (2 * ((share * Cross) - CrossF)));
    }
}
