using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Loading;
using Dapper;

namespace AsylumCare.Warehouse.Jobs;

/// <summary>The delivery calendar as it was last judged.</summary>
public sealed class DeliveryDueTable(IWarehouseEngine operations)
{
    private static readonly Dictionary<DueState, string> Names = new()
    {
        [DueState.Awaited] = "awaited",
        [DueState.OnTime] = "on_time",
        [DueState.Late] = "late",
        [DueState.Corrected] = "corrected",
        [DueState.Missing] = "missing",
        [DueState.Refused] = "refused",
    };

    public void Replace(IReadOnlyList<RegionMonth> months, DateOnly judged)
    {
        using var connection = operations.Open();
        using var transaction = connection.BeginTransaction();
        connection.Execute("DELETE FROM delivery_due", transaction: transaction);
        connection.Execute(
            "INSERT INTO delivery_due (region_id, month_id, due_day, state, received_day, judged_day) VALUES (@RegionId, @month, @due, @state, @received, @judged)",
            months.Select(row => new
            {
                row.RegionId, month = row.Month.Id, due = DeliveryDue.Day(row.Month).DayNumber, state = Names[row.State],
                received = row.Whole?.DayNumber ?? 0, judged = judged.DayNumber,
            }), transaction);
        transaction.Commit();
    }

    /// <summary>By month and region.</summary>
    public IReadOnlyList<RegionMonth> All()
    {
        using var connection = operations.Open();
        using var row = connection.ExecuteReader("SELECT region_id, month_id, state, received_day FROM delivery_due ORDER BY month_id, region_id");
        var months = new List<RegionMonth>();
        while (row.Read())
        {
            var state = Names.First(pair => pair.Value == row.GetString(2)).Key;
            months.Add(new RegionMonth(
                row.GetInt32(0), new Month(row.GetInt32(1)), state, row.GetInt32(3) is > 0 and var day ? DateOnly.FromDayNumber(day) : null));
        }

        return months;
    }
}
