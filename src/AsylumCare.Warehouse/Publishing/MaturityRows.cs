using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Publication;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>A region (0: the nation) and a period.</summary>
internal readonly record struct RegionPeriod(int Region, Period Period);

/// <summary>
/// Writes which cohorts are mature: a row for each region, the unknown and the nation, and each period of the data. A quarter or
/// year at the edge of the data is of its months within them, as its cells are.
/// </summary>
internal sealed class MaturityRows(PublicationSession session, int publication)
{
    private readonly Dictionary<RegionPeriod, Maturity> _worked = [];
    private DataWindow _window;

    /// <summary>How mature a cohort is now; not at all where it is not wholly within the months of the data.</summary>
    public int MaskOf(RegionPeriod cohort)
    {
        if (!_window.Contains(cohort.Period)) return 0;
        return _worked.GetValueOrDefault(cohort, Maturity.Whole).Mask;
    }

    /// <param name="places">The regions, the unknown and the nation.</param>
    /// <param name="unsettled">The months to work out; every other month of the data is wholly mature, and was.</param>
    /// <returns>The cohorts whose maturity changed, or that have become whole or no longer are.</returns>
    public IReadOnlyList<RegionPeriod> Write(DeliverySets deliveries, IReadOnlyList<int> places, IReadOnlySet<Month> unsettled, MaturityOfCohorts maturity)
    {
        _window = deliveries.WindowNow;
        var periods = _window.Periods.Where(period => period.Months.Any(unsettled.Contains)).ToList();
        foreach (var period in periods) Work(period, places, maturity);

        var gone = deliveries.WindowBefore.Periods.Except(_window.Periods);
        var before = Standing([.. periods.Concat(gone).SelectMany(period => places.Select(place => new RegionPeriod(place, period)))]);
        var closed = before.Keys.Where(cohort => !_worked.ContainsKey(cohort)).ToList();
        var changed = _worked.Where(row => !before.TryGetValue(row.Key, out var old) || old != row.Value).Select(row => row.Key).ToList();
        Close([.. closed, .. changed.Where(before.ContainsKey)]);
        Add(changed);
        var whole = _window.Periods.Where(period => deliveries.WindowBefore.Contains(period) != _window.Contains(period));
        return [.. closed, .. changed, .. whole.SelectMany(period => places.Select(place => new RegionPeriod(place, period)))];
    }

    private void Work(Period period, IReadOnlyList<int> places, MaturityOfCohorts maturity)
    {
        if (period.Type == PeriodType.Month)
        {
            foreach (var (region, mature) in maturity.Of(period.FirstMonth)) _worked[new(region, period)] = mature;
            return;
        }

        // A longer period comes after its last month.
        foreach (var place in places)
        {
            _worked[new(place, period)] = period.Months
                .Select(month => _worked.GetValueOrDefault(new(place, Period.OfMonth(month)), Maturity.Whole))
                .Aggregate(Maturity.Whole, (all, month) => all.And(month));
        }
    }

    private Dictionary<RegionPeriod, Maturity> Standing(IReadOnlyList<RegionPeriod> cohorts)
    {
        session.Refill("work_period", ["region_id", "period_id", "valid_to"], cohorts.Select(cohort => new long[] { cohort.Region, cohort.Period.Id, PublicationSession.Open }));
        return session.Query(
                """
                SELECT c.region_id, c.period_id, c.mature_mask, c.missing_share_ppm FROM work_period w CROSS JOIN cube_cohort_maturity c
                WHERE c.region_id = w.region_id AND c.period_id = w.period_id AND c.valid_to = w.valid_to
                """,
                row => (Cohort: new RegionPeriod(row.GetInt32(0), Period.FromId(row.GetInt32(1))), Maturity: new Maturity(row.GetInt16(2), row.GetInt32(3))))
            .ToDictionary(row => row.Cohort, row => row.Maturity);
    }

    private void Close(IEnumerable<RegionPeriod> cohorts) => session.Execute(
        $"UPDATE cube_cohort_maturity SET valid_to = @last WHERE region_id = @Region AND period_id = @Id AND valid_to = {PublicationSession.Open}",
        cohorts.Select(cohort => new { last = publication - 1, cohort.Region, cohort.Period.Id }));

    private void Add(IEnumerable<RegionPeriod> cohorts)
    {
        using var writer = session.Bulk("cube_cohort_maturity", "region_id", "period_id", "valid_from", "valid_to", "mature_mask", "missing_share_ppm");
        foreach (var cohort in cohorts.OrderBy(cohort => cohort.Region).ThenBy(cohort => cohort.Period.Id))
        {
            var row = _worked[cohort];
            writer.Write([cohort.Region, cohort.Period.Id, publication, PublicationSession.Open, row.Mask, row.MissingPpm]);
        }

        writer.Complete();
    }
}
