using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Publication;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>Finds the months that a region has delivered in full: both its register and its examinations.</summary>
internal static class FullMonths
{
    /// <param name="from">Earlier months are left out.</param>
    public static DeliveredMonths Of(IEnumerable<PublishedDelivery> deliveries, Month from) => new(deliveries
        .Where(delivery => delivery.IsRegional && delivery.MonthId >= from.Id)
        .GroupBy(delivery => (delivery.RegionId, delivery.MonthId))
        .Where(files => files.Select(file => file.Kind).Distinct().Count() == 2)
        .Select(files => (files.Key.RegionId, new Month(files.Key.MonthId))));
}
