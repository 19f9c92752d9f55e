namespace AsylumCare.Domain.Statistics.Times;

/// <summary>
/// 1 − S(t), S(t) = Π (1 − d/n) over the days to t, with Greenwood's variance S² Σ d/(n(n − d)). What competes is taken for censored, so the
/// curve tells of those who are still there ("bland dem som är kvar"), and lies above the share of the cohort.
/// Source: Kaplan &amp; Meier 1958; Greenwood 1926.
/// </summary>
public static class KaplanMeier
{
    public static IncidenceCurve Of(IReadOnlyCollection<FollowUp> persons)
    {
        var points = new List<IncidencePoint>();
        var (remaining, sum) = (1.0, 0.0);
        foreach (var row in LifeTable.Of(persons).Where(row => row.Events > 0))
        {
            remaining *= (double)(row.AtRisk - row.Events) / row.AtRisk;
            if (row.AtRisk > row.Events) sum += (double)row.Events / row.AtRisk / (row.AtRisk - row.Events);
            points.Add(new(row.Day, 1 - remaining, remaining * remaining * sum));
        }

        return new(points, intervalOfRemaining: true);
    }
}
