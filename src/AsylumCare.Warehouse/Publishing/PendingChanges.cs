using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>Whether a new publication would say anything new.</summary>
public sealed class PendingChanges(IWarehouseEngine engine)
{
    private const string Changed =
        "SELECT COUNT(*) FROM dim_delivery d LEFT JOIN publication_delivery p ON p.delivery_key = d.delivery_key AND p.valid_to + 0 = 2147483647 " +
        "WHERE (d.state = 'active' AND p.delivery_key IS NULL) OR (d.state <> 'active' AND p.delivery_key IS NOT NULL)";

    /// <summary>Deliveries have come or gone since the last publication, or a 20th has passed, and with it cohorts may have matured.</summary>
    /// <param name="today">The data clock's day.</param>
    public bool Any(DateOnly today)
    {
        using var connection = engine.Open();
        if (connection.ExecuteScalar<long>(Changed) > 0) return true;
        var published = connection.ExecuteScalar<long?>("SELECT MAX(data_day) FROM dim_publication");
        return published <= LastTwentieth(today).DayNumber;
    }

    // The latest 20th before the day.
    private static DateOnly LastTwentieth(DateOnly today)
    {
        var month = today.Day > 20 ? Month.Of(today) : Month.Of(today).AddMonths(-1);
        return month.FirstDay.AddDays(19);
    }
}
