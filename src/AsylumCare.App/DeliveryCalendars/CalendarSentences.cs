using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;
using AsylumCare.Warehouse.Loading;
using AsylumCare.Warehouse.Reference;

namespace AsylumCare.App.DeliveryCalendars;

/// <summary>The calendar in words: who is late with the month that was due last, and how the chosen region stands.</summary>
internal static class CalendarSentences
{
    /// <summary>Null before any month was due.</summary>
    public static string? Late(DeliveryCalendar calendar, IReadOnlyList<DeliveringRegion> regions, DateOnly today, Language language)
    {
        var due = calendar.All.Where(cell => DeliveryDue.Day(cell.Month) < today).ToList();
        if (due.Count == 0) return null;
        var month = due.Max(cell => cell.Month);
        var cells = due.Where(cell => cell.Month == month).ToList();
        var here = cells.Count(cell => cell.Whole is not null);
        var day = PeriodText.Date(DeliveryDue.Day(month));
        var sentence = language.Of(
            $"{Capital(language.Name(month))} skulle ha kommit senast {day}: {here} av {cells.Count} regioner har levererat allt.",
            $"{language.Name(month)} was due by {day}: {here} of {cells.Count} regions have delivered everything.");
        return sentence + Named(DueState.Missing, language.Of("Saknas", "Missing")) + Named(DueState.Refused, language.Of("Underkända", "Refused"))
            + Named(DueState.Late, language.Of("Kom för sent", "Came late"));

        string Named(DueState state, string lead)
        {
            var names = cells.Where(cell => cell.State == state).Select(cell => regions.First(region => region.RegionId == cell.RegionId).Name(language)).ToList();
            return names.Count == 0 ? "" : $" {lead}: {string.Join(", ", names)}.";
        }
    }

    /// <summary>How one region stands with the month that was due last.</summary>
    public static string? Of(DeliveringRegion region, DeliveryCalendar calendar, DateOnly today, Language language)
    {
        var cells = calendar.All.Where(cell => cell.RegionId == region.RegionId).OrderBy(cell => cell.Month).ToList();
        if (cells.FindLast(cell => DeliveryDue.Day(cell.Month) < today) is not { } due) return null;
        var (name, last) = (region.Name(language), cells.FindLast(cell => cell.Whole is not null));
        var until = last is null ? language.Of("Ingen månad har kommit hel.", "No month has come whole.")
            : language.Of($"Senast: {language.Name(last.Month)}.", $"Latest: {language.Name(last.Month)}.");
        var day = PeriodText.Date(DeliveryDue.Day(due.Month));
        if (due.Whole is null)
        {
            return language.Of(
                $"{name} har inte levererat {language.Name(due.Month)} (skulle ha kommit {day}). {until}",
                $"{name} has not delivered {language.Name(due.Month)} (due {day}). {until}");
        }

        var missing = cells.Count(cell => cell.State is DueState.Missing or DueState.Refused);
        var gaps = missing switch
        {
            0 => "",
            1 => language.Of(" En tidigare månad saknas.", " One earlier month is missing."),
            _ => language.Of($" {missing} tidigare månader saknas.", $" {missing} earlier months are missing."),
        };
        return language.Of($"{name} har levererat {language.Name(due.Month)}.{gaps}", $"{name} has delivered {language.Name(due.Month)}.{gaps}");
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
