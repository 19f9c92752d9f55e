using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures;

/// <summary>Addresses in the feed that give the rows behind a number, in the publication that the page shows.</summary>
public static class FeedAddress
{
    public static string Of(FigureValue figure, PublishedState publication) => Query(
        "IndicatorValues",
        $"IndicatorCode eq '{figure.Indicator}' and Variant eq '{figure.Variant}' and RegionCode eq '{figure.RegionCode}' " +
        $"and PeriodType eq '{figure.Period.Letter}' and Period eq '{figure.Period.Label}'",
        publication);

    public static string OfApplications(Month from, Month to, PublishedState publication) => Query(
        "Applications", $"PeriodStart ge {PeriodText.Date(from.FirstDay)} and PeriodStart le {PeriodText.Date(to.FirstDay)}", publication);

    /// <summary>All values of a measure and period type for one region, or for every region where none is given.</summary>
    public static string OfMeasure(Measure measure, PeriodType periodType, string? regionCode, PublishedState publication) => Query(
        "IndicatorValues",
        $"IndicatorCode eq '{measure.Indicator}' and Variant eq '{measure.Variant}' and PeriodType eq '{Letter(periodType)}'" +
        (regionCode is null ? "" : $" and RegionCode eq '{regionCode}'"),
        publication);

    /// <summary>Every region's value of a figure in a period.</summary>
    public static string OfPeriod(string indicator, string variant, Period period, PublishedState publication) => Query(
        "IndicatorValues",
        $"IndicatorCode eq '{indicator}' and Variant eq '{variant}' and PeriodType eq '{period.Letter}' and Period eq '{period.Label}'",
        publication);

    private static char Letter(PeriodType type) => type switch { PeriodType.Month => 'M', PeriodType.Quarter => 'Q', _ => 'Y' };

    private static string Query(string set, string filter, PublishedState publication) =>
        $"/odata/{set}?$filter={Uri.EscapeDataString(filter)}&publication={publication.Sequence}";
}
