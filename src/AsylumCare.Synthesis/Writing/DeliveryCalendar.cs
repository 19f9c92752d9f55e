using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Writing;

/// <summary>One delivery of a region's month.</summary>
/// <param name="Number">Its number among all deliveries, which its UUID is drawn by.</param>
/// <param name="Version">1, or 2 for a correction of it.</param>
/// <param name="Faulty">A first version with errors that the second corrects.</param>
/// <param name="Replaces">Number of the delivery it replaces, or −1.</param>
internal sealed record RegionalDelivery(Region Region, Month Month, int Number, int Version, DateOnly Arrival, bool Faulty, int Replaces);

/// <summary>When the regions deliver: by the 20th of the next month, a few late, a few corrected afterwards; all within the span.</summary>
internal static class DeliveryCalendar
{
    private const int EarliestDay = 5;
    private const int LatestDay = 20;
    private const int LatestDaysLate = 60;

    /// <summary>The 24th after the last data month: by then everything has arrived.</summary>
    private const int LastArrivalDay = 24;

    /// <summary>Registers and examinations.</summary>
    public static List<RegionalDelivery> Of(long seed, Regions regions, Month from, Month to) =>
        Of(seed, Purpose.Delivery, 30, 22, regions, from, to);

    /// <summary>Care, in deliveries of its own: later a little more often than the register.</summary>
    public static List<RegionalDelivery> OfCare(long seed, Regions regions, Month from, Month to) =>
        Of(seed, Purpose.CareDelivery, 50, 22, regions, from, to);

    private static List<RegionalDelivery> Of(long seed, Purpose purpose, int latePermille, int correctedPermille, Regions regions, Month from, Month to)
    {
        var deliveries = new List<RegionalDelivery>();
        var lastArrival = LastArrival(to);
        foreach (var month in Month.Range(from, to))
            foreach (var region in regions.All)
            {
                var draw = new Draw(seed, purpose, (month.Id * 100L) + region.Id);
                var arrival = month.AddMonths(1).FirstDay.AddDays(EarliestDay - 1 + draw.Below(LatestDay - EarliestDay + 1));
                if (draw.Chance(latePermille)) arrival = month.AddMonths(1).FirstDay.AddDays(LatestDay + draw.Below(LatestDaysLate));
                arrival = Earlier(arrival, lastArrival.AddDays(-draw.Below(4)));
                var corrected = Earlier(arrival.AddDays(12 + draw.Below(70)), lastArrival.AddDays(-draw.Below(4)));
                var isCorrected = draw.Chance(correctedPermille) && corrected > arrival;
                var first = new RegionalDelivery(region, month, deliveries.Count, 1, arrival, isCorrected, -1);
                deliveries.Add(first);
                if (isCorrected) deliveries.Add(new RegionalDelivery(region, month, deliveries.Count, 2, corrected, false, first.Number));
            }
        return deliveries;
    }

    public static DateOnly LastArrival(Month to) => to.AddMonths(1).FirstDay.AddDays(LastArrivalDay - 1);

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
