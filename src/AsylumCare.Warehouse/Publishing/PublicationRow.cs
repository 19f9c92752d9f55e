using AsylumCare.Domain.Calendar;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>The row of <c>dim_publication</c>, before and after.</summary>
internal static class PublicationRow
{
    /// <summary>The version of the arithmetic; it is raised when the same deliveries would give other figures.</summary>
    public const string MethodVersion = "5";

    /// <returns>Number, day, national denominator and method of the latest publication; number 0 where there is none.</returns>
    public static (int Id, int DataDay, string? NationalDenominator, string? MethodVersion) Latest(PublicationSession session)
    {
        var latest = session.Query(
            "SELECT publication_id, data_day, national_denominator, method_version FROM dim_publication WHERE publication_id = (SELECT MAX(p.publication_id) FROM dim_publication p)",
            row => (row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetString(3)));
        return latest.Count == 0 ? (0, 0, null, null) : latest[0];
    }

    public static void Write(
        PublicationSession session, int publication, DateOnly dataDay, Month? lastMonth, WarehouseSettings settings, int expected, int delivered) =>
        session.Execute(
            """
            INSERT INTO dim_publication (publication_id, data_day, last_month_id, method_version, rights_state, withdrawn_reason,
              national_denominator, regional_origin, regions_expected, regions_delivered)
            VALUES (@publication, @day, @month, @method, 'published', NULL, @NationalDenominator, @RegionalOrigin, @expected, @delivered)
            """,
            new
            {
                publication, day = dataDay.DayNumber, month = lastMonth?.Id ?? 0, method = MethodVersion,
                settings.NationalDenominator, settings.RegionalOrigin, expected, delivered,
            });
}
