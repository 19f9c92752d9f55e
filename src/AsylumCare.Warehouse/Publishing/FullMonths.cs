using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Publication;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>Finds the months that a region has delivered in full: both its register and its examinations.</summary>
internal static class FullMonths
{
    public static DeliveredMonths Of(IEnumerable<PublishedDelivery> deliveries) => new(deliveries
        .Where(delivery => delivery.FileKind is PublishedDelivery.Register or PublishedDelivery.Examinations)
        .GroupBy(delivery => (delivery.RegionId, delivery.MonthId))
        .Where(files => files.Select(file => file.FileKind).Distinct().Count() == 2)
        .Select(files => (files.Key.RegionId, new Month(files.Key.MonthId))));
}
