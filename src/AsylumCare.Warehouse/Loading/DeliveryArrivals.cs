using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Reference;
using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.Warehouse.Loading;

/// <summary>A region's month against the 20th.</summary>
/// <param name="Whole">The day on which every kind had come, or null.</param>
public sealed record RegionMonth(int RegionId, Month Month, DueState State, DateOnly? Whole);

/// <summary>Judges what has been delivered against the calendar.</summary>
public sealed class DeliveryArrivals(IWarehouseEngine engine)
{
    private static readonly string[] Expected = ["REGISTER", "HALSOUNDERSOKNING"];

    /// <summary>Every region and every month from the first delivered one to the last that has ended.</summary>
    public IReadOnlyList<RegionMonth> Judge(DateOnly today)
    {
        using var connection = engine.Open();
        var arrivals = connection.Query<Arrived>(
            "SELECT region_id AS RegionId, month_id AS MonthId, file_kind AS FileKind, " +
            "CAST(COALESCE(MIN(CASE WHEN state IN ('active', 'superseded', 'deleted') THEN received_day END), 0) AS bigint) AS FirstAccepted, " +
            "CAST(SUM(CASE WHEN state IN ('active', 'superseded', 'deleted') THEN 1 ELSE 0 END) AS bigint) AS Accepted, " +
            "CAST(SUM(CASE WHEN state = 'refused' THEN 1 ELSE 0 END) AS bigint) AS Refused " +
            "FROM dim_delivery WHERE source = 'REGION' AND file_kind IN ('REGISTER', 'HALSOUNDERSOKNING') GROUP BY region_id, month_id, file_kind")
            .ToDictionary(row => (row.RegionId, row.MonthId, row.FileKind));
        var regions = connection.Query<long>(
            "SELECT CAST(region_id AS bigint) AS region FROM dim_region WHERE region_id <> @Nation AND region_id <> @Unknown ORDER BY region_id",
            new { RegionId.Nation, RegionId.Unknown }).AsList();
        if (arrivals.Count == 0) return [];
        var months = Month.Range(new Month(arrivals.Keys.Min(key => key.MonthId)), Month.Of(today).AddMonths(-1));
        return [.. months.SelectMany(month => regions.Select(region => Judge((int)region, month, arrivals, today)))];
    }

    private static RegionMonth Judge(int region, Month month, Dictionary<(int, int, string), Arrived> arrivals, DateOnly today)
    {
        var kinds = Expected.Select(kind => arrivals.TryGetValue((region, month.Id, kind), out var row) ? row.ToKind() : new KindArrival(null, 0, 0)).ToList();
        var (state, whole) = DeliveryDue.Judge(month, kinds, today);
        return new(region, month, state, whole);
    }

    private sealed record Arrived
    {
        public int RegionId { get; init; }
        public int MonthId { get; init; }
        public string FileKind { get; init; } = "";
        public int FirstAccepted { get; init; }
        public int Accepted { get; init; }
        public int Refused { get; init; }

        public KindArrival ToKind() => new(FirstAccepted == 0 ? null : DateOnly.FromDayNumber(FirstAccepted), Accepted, Refused);
    }
}
