using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures;

/// <summary>The sentence above a measure's chart: the latest value of the chosen place, beside the year before.</summary>
public static class SeriesTitle
{
    public static string Of(Language language, MonthSeries series)
    {
        FigureValue? Own(SeriesMonth month) => series.Region is null ? month.Nation : month.Region;
        var place = series.Region?.Short ?? language.Of("Riket", "The nation");
        var latest = series.Months.LastOrDefault(month => Own(month)?.Value is not null);
        if (latest is null) return language.Of($"{place}: för tidigt, inga värden för perioden än", $"{place}: too early, no values for the period yet");

        var figure = Own(latest)!;
        var before = series.Months.FirstOrDefault(month => month.Month == latest.Month.AddMonths(-12)) is { } year ? Own(year) : null;
        var against = before?.Value is { } earlier ? language.Of($", mot {language.Share(earlier)} ett år tidigare", $", against {language.Share(earlier)} a year earlier") : "";
        var value = language.Share(figure.Value!.Value) + (figure.Lower is null ? "" : $" ({FigureWords.Interval(language, figure)})");
        return series.Measure.Horizon is { } days
            ? language.Of(
                $"{place}: av dem som kom i {language.Name(latest.Month)} undersöktes {value} inom {days} dagar{against}",
                $"{place}: of those who came in {language.Name(latest.Month)}, {value} were examined within {days} days{against}")
            : language.Of(
                $"{place}: kvoten var {value} i {language.Name(latest.Month)}{against}",
                $"{place}: the ratio was {value} in {language.Name(latest.Month)}{against}");
    }
}
