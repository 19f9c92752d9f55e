using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>Whether a new publication would say anything new.</summary>
public sealed class PendingChanges(IWarehouseEngine engine)
{
    private const string LastSeen = "SELECT COALESCE(MAX(p.delivery_key), 0) FROM publication_delivery p";

    // What comes gets higher keys, and nothing leaves but by what comes.
    private const string Came = "SELECT COUNT(*) FROM dim_delivery d WHERE d.delivery_key > @seen AND d.state = 'active'";

    private const string Left = """
        SELECT COUNT(*)
        FROM dim_delivery n CROSS JOIN dim_delivery d CROSS JOIN publication_delivery p
        WHERE n.delivery_key > @seen AND d.source = n.source AND d.file_kind = n.file_kind AND d.region_id = n.region_id AND d.month_id = n.month_id
          AND d.state <> 'active' AND p.delivery_key = d.delivery_key AND p.valid_to + 0 = 2147483647
        """;

    private const string Latest = """
        SELECT l.data_day, l.method_version, l.national_denominator FROM dim_publication l
        WHERE l.publication_id = (SELECT MAX(p.publication_id) FROM dim_publication p)
        """;

    /// <summary>
    /// Since the last publication deliveries have come or gone, the method or the nation's denominator has changed, or a 20th has
    /// passed, and with it cohorts may have matured.
    /// </summary>
    /// <param name="today">The data clock's day.</param>
    public bool Any(DateOnly today)
    {
        using var connection = engine.Open();
        var seen = connection.ExecuteScalar<long>(LastSeen);
        if (connection.ExecuteScalar<long>(Came, new { seen }) > 0 || connection.ExecuteScalar<long>(Left, new { seen }) > 0) return true;
        using var latest = connection.ExecuteReader(Latest);
        if (!latest.Read()) return false;
        var (day, method, denominator) = (latest.GetInt32(0), latest.GetString(1), latest.GetString(2));
        latest.Close();
        return day <= LastTwentieth(today).DayNumber || method != PublicationRow.MethodVersion
            || denominator != WarehouseSettings.Read(connection).NationalDenominator;
    }

    // The latest 20th before the day.
    private static DateOnly LastTwentieth(DateOnly today)
    {
        var month = today.Day > 20 ? Month.Of(today) : Month.Of(today).AddMonths(-1);
        return month.FirstDay.AddDays(19);
    }
}
