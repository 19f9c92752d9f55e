using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Publication;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>A region (0: the nation) and a period.</summary>
internal readonly record struct RegionPeriod(int Region, Period Period);

/// <summary>Writes which cohorts are mature: a row for each region, the unknown and the nation, and each whole period of the data.</summary>
internal sealed class MaturityRows(PublicationSession session, int publication)
{
    private readonly Dictionary<RegionPeriod, Maturity> _standing = [];
    private IReadOnlyList<int>? _regions;

    /// <summary>How mature a cohort is now; not at all outside the months of the data.</summary>
    public int MaskOf(RegionPeriod cohort) => _standing.GetValueOrDefault(cohort).Mask;

    /// <returns>The cohorts whose maturity changed.</returns>
    public IReadOnlyList<RegionPeriod> Write(DataWindow window, MaturityOfCohorts maturity)
    {
        var before = session.Query(
                $"SELECT region_id, period_id, mature_mask, missing_share_ppm FROM cube_cohort_maturity WHERE valid_to = {PublicationSession.Open}",
                row => (Cohort: new RegionPeriod(row.GetInt32(0), Period.FromId(row.GetInt32(1))), Maturity: new Maturity(row.GetInt16(2), row.GetInt32(3))))
            .ToDictionary(row => row.Cohort, row => row.Maturity);

        foreach (var period in window.Periods) Work(period, maturity);
        var gone = before.Keys.Where(cohort => !_standing.ContainsKey(cohort)).ToList();
        var changed = _standing.Where(row => !before.TryGetValue(row.Key, out var old) || old != row.Value).Select(row => row.Key).ToList();
        Close([.. gone, .. changed.Where(before.ContainsKey)]);
        Add(changed);
        return [.. gone, .. changed];
    }

    private void Work(Period period, MaturityOfCohorts maturity)
    {
        if (period.Type == PeriodType.Month)
        {
            var month = maturity.Of(period.FirstMonth);
            foreach (var (region, mature) in month) _standing[new(region, period)] = mature;
            _regions ??= [.. month.Select(row => row.RegionId)];
            return;
        }

        // A longer period comes after its last month.
        foreach (var region in _regions!)
        {
            _standing[new(region, period)] = period.Months
                .Select(month => _standing[new(region, Period.OfMonth(month))])
                .Aggregate(Maturity.Whole, (all, month) => all.And(month));
        }
    }

    private void Close(IEnumerable<RegionPeriod> cohorts) => session.Execute(
        $"UPDATE cube_cohort_maturity SET valid_to = @last WHERE region_id = @Region AND period_id = @Id AND valid_to = {PublicationSession.Open}",
        cohorts.Select(cohort => new { last = publication - 1, cohort.Region, cohort.Period.Id }));

    private void Add(IEnumerable<RegionPeriod> cohorts)
    {
        using var writer = session.Bulk("cube_cohort_maturity", "region_id", "period_id", "valid_from", "valid_to", "mature_mask", "missing_share_ppm");
        foreach (var cohort in cohorts.OrderBy(cohort => cohort.Region).ThenBy(cohort => cohort.Period.Id))
        {
            var row = _standing[cohort];
            writer.Write([cohort.Region, cohort.Period.Id, publication, PublicationSession.Open, row.Mask, row.MissingPpm]);
        }

        writer.Complete();
    }
}
