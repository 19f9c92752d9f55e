using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Loading;
using AsylumCare.Warehouse.Reference;

namespace AsylumCare.App.DeliveryCalendars;

/// <summary>A region's month on the calendar.</summary>
/// <param name="Whole">The day on which every kind had come, or null.</param>
/// <param name="Reference">The latest delivery of the month, refused or not; null where nothing has come.</param>
public sealed record CalendarCell(Month Month, DueState State, DateOnly? Whole, string? Reference);

/// <param name="Cells">One for each of the calendar's months.</param>
public sealed record CalendarRow(DeliveringRegion Region, IReadOnlyList<CalendarCell> Cells);

/// <summary>Every region's months against the 20th, and the part of them that is shown.</summary>
/// <param name="All">Every month since the first that was delivered.</param>
/// <param name="Rows">The 21 regions in county order, with the months shown.</param>
public sealed record DeliveryCalendar(IReadOnlyList<RegionMonth> All, IReadOnlyList<Month> Months, IReadOnlyList<CalendarRow> Rows)
{
    /// <summary>How many months are shown where no year is asked for.</summary>
    public const int Latest = 12;

    /// <summary>The years that can be asked for, the latest first.</summary>
    public IReadOnlyList<int> Years => [.. All.Select(cell => cell.Month.Year).Distinct().OrderDescending()];

    /// <param name="all">As <see cref="DeliveryArrivals.Judge(DateOnly)"/> gives it.</param>
    /// <param name="year">Null for the latest twelve months.</param>
    public static DeliveryCalendar Of(
        IReadOnlyList<RegionMonth> all, IReadOnlyList<DeliveringRegion> regions, IReadOnlyDictionary<(int Region, int Month), string> references, int? year)
    {
        var months = all.Select(cell => cell.Month).Distinct().Order().ToList();
        var shown = year is { } asked ? months.Where(month => month.Year == asked).ToList() : [.. months.TakeLast(Latest)];
        var cells = all.ToDictionary(cell => (cell.RegionId, cell.Month));
        return new(all, shown,
        [
            .. regions.Where(region => region.RegionId != Domain.Reference.RegionId.Nation).Select(region => new CalendarRow(region,
            [
                .. shown.Select(month => cells[(region.RegionId, month)]).Select(cell => new CalendarCell(
                    cell.Month, cell.State, cell.Whole, references.GetValueOrDefault((cell.RegionId, cell.Month.Id)))),
            ])),
        ]);
    }
}
