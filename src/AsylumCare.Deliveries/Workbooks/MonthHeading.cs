using System.Globalization;
using System.Text.RegularExpressions;
using AsylumCare.Domain.Calendar;

namespace AsylumCare.Deliveries.Workbooks;

/// <summary>The month that a heading means.</summary>
/// <param name="Misread">The heading is a date that a spreadsheet has made of "jan-15".</param>
internal readonly partial record struct MonthHeading(Month Month, bool Misread)
{
    private const int FirstSerial = 32_874; // 1990-01-01
    private const int LastSerial = 73_050; // 2099-12-31

    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    private static readonly string[][] Names =
    [
        ["januari", "january"], ["februari", "february"], ["mars", "march"], ["april"], ["maj", "may"], ["juni", "june"],
        ["juli", "july"], ["augusti", "august"], ["september"], ["oktober", "october"], ["november"], ["december"],
    ];

    /// <param name="year">The year of headings that name none, or null where nothing tells it.</param>
    public static MonthHeading? Of(SheetCell cell, int? year)
    {
        if (cell.Kind == CellKind.Date) return OfDate(DateOnly.ParseExact(cell.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (cell.IsEmpty || cell.Text.Length > 40) return null;
        foreach (var key in Heading.Keys(cell.Text))
        {
            if (OfText(key, year) is { } month) return month;
        }

        return null;
    }

    /// <summary>A name of a month without a year.</summary>
    public static bool NeedsYear(SheetCell cell) => cell.Kind == CellKind.Text && Of(cell, null) is null && Of(cell, 2000) is not null;

    // Keys have spaces for hyphens.
    private static MonthHeading? OfText(string key, int? year)
    {
        if (Numeric().Match(key) is { Success: true } numeric)
        {
            var (y, m) = (Number(numeric.Groups["year"]), Number(numeric.Groups["month"]));
            if (m is < 1 or > 12) return null;
            if (!numeric.Groups["day"].Success) return new(new Month(y, m), Misread: false);
            var day = Number(numeric.Groups["day"]);
            return day >= 1 && day <= DateTime.DaysInMonth(y, m) ? OfDate(new DateOnly(y, m, day)) : null;
        }

        if (int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial)
            return OfDate(SerialZero.AddDays(serial));
        if (Named().Match(key) is not { Success: true } named || NumberOf(named.Groups["name"].Value) is not { } number) return null;
        if (named.Groups["year"].Success) return new(new Month(YearOf(Number(named.Groups["year"])), number), Misread: false);
        return year is { } known ? new(new Month(known, number), Misread: false) : null;
    }

    /// <summary>
    /// The first or the last of a month is that month. Any other day is the year of "jan-15", which a spreadsheet takes for 15 January of
    /// the year in which it is opened.
    /// </summary>
    private static MonthHeading? OfDate(DateOnly date)
    {
        if (date.Year is < 1990 or > 2099) return null;
        if (date.Day == 1 || date.AddDays(1).Day == 1) return new(Month.Of(date), Misread: false);
        return new(new Month(2000 + date.Day, date.Month), Misread: 2000 + date.Day != date.Year);
    }

    private static int YearOf(int written) => written < 100 ? 2000 + written : written;

    private static int? NumberOf(string name)
    {
        if (name.Length < 3) return null;
        var at = Array.FindIndex(Names, names => Array.Exists(names, full => full.StartsWith(name, StringComparison.Ordinal)));
        return at < 0 ? null : at + 1;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?<year>(19|20)[0-9]{2})[ ./]?(?<month>[0-9]{2})([ ./](?<day>[0-9]{2}))?( 00:00:00)?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"\A(?<name>[a-z]{3,9})\.?( '?(?<year>[0-9]{2}|(19|20)[0-9]{2}))?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
