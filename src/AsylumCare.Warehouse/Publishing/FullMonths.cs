using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Publication;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>Finds the months that a region has delivered in full: both its register and its examinations.</summary>
internal static class FullMonths
{
    /// <param name="from">Earlier months are left out.</param>
    public static DeliveredMonths Of(PublicationSession session, Month from) => new(session.Query(
        """
        SELECT d.region_id, d.month_id FROM dim_delivery d
        WHERE d.state = 'active' AND d.file_kind IN ('REGISTER', 'HALSOUNDERSOKNING') AND d.month_id >= @from
        GROUP BY d.region_id, d.month_id HAVING COUNT(DISTINCT d.file_kind) = 2
        """,
        row => (row.GetInt32(0), new Month(row.GetInt32(1))), new { from = from.Id }));
}
