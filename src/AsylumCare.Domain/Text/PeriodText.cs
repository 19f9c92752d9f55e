using System.Globalization;
using AsylumCare.Domain.Calendar;

namespace AsylumCare.Domain.Text;

/// <summary>Months, periods and dates as the pages write them.</summary>
public static class PeriodText
{
    private static readonly string[] SwedishMonths =
        ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>oktober 2015; October 2015.</summary>
    public static string Name(this Language language, Month month) => $"{NameOnly(language, month)} {month.Year}";

    /// <summary>oktober; October.</summary>
    public static string NameOnly(this Language language, Month month) =>
        (language == Language.English ? EnglishMonths : SwedishMonths)[month.Number - 1];

    /// <summary>2015, kv 4 2015 or oktober 2015; 2015, Q4 2015 or October 2015.</summary>
    public static string Name(this Language language, Period period) => period.Type switch
    {
        PeriodType.Year => period.Label,
        PeriodType.Quarter => $"{language.Of("kv ", "Q")}{period.FirstMonth.Quarter} {period.FirstMonth.Year}",
        _ => Name(language, period.FirstMonth),
    };

    /// <summary>september–december 2015, or december 2015–mars 2016.</summary>
    public static string Range(this Language language, Month from, Month to)
    {
        if (from == to) return Name(language, from);
        return from.Year == to.Year
            ? $"{NameOnly(language, from)}–{Name(language, to)}"
            : $"{Name(language, from)}–{Name(language, to)}";
    }

    /// <summary>2016-03-25 in both languages.</summary>
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
