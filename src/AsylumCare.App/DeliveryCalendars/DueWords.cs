using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.DeliveryCalendars;

/// <summary>The calendar's states as a sign, a word, and a sentence for those who hear the page.</summary>
internal static class DueWords
{
    /// <summary>As the legend lists them.</summary>
    public static IReadOnlyList<DueState> All { get; } =
        [DueState.OnTime, DueState.Late, DueState.Missing, DueState.Refused, DueState.Corrected, DueState.Awaited];

    public static string Sign(DueState state) => state switch
    {
        DueState.OnTime => "✓",
        DueState.Late => "◷",
        DueState.Missing => "✕",
        DueState.Refused => "!",
        DueState.Corrected => "↻",
        _ => "·",
    };

    public static string Word(DueState state, Language language) => state switch
    {
        DueState.OnTime => language.Of("i tid", "on time"),
        DueState.Late => language.Of("sen", "late"),
        DueState.Missing => language.Of("saknas", "missing"),
        DueState.Refused => language.Of("underkänd", "refused"),
        DueState.Corrected => language.Of("rättad", "corrected"),
        _ => language.Of("väntas", "awaited"),
    };

    /// <summary>What a reader who does not see the table's place hears: Halland, mars 2016: sen, kom 2016-04-25.</summary>
    public static string Spoken(CalendarRow row, CalendarCell cell, Language language)
    {
        var came = cell.Whole is { } day ? language.Of($", kom {PeriodText.Date(day)}", $", came {PeriodText.Date(day)}") : "";
        return $"{row.Region.Name(language)}, {language.Name(cell.Month)}: {Word(cell.State, language)}{came}";
    }

    /// <summary>For the style sheet.</summary>
    public static string Name(DueState state) => state.ToString().ToLowerInvariant();
}
