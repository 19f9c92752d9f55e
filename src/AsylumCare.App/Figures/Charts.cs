using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures;

/// <summary>Series and comparisons as charts.</summary>
public static class Charts
{
    /// <summary>Applications as bars, and the measure below on the same time axis.</summary>
    public static ChartView Months(Language language, MonthSeries series, PublishedState publication) => new(
        "manader", "months", series.Title(language),
        language.Of("Asylsökande per månad, hela riket, och ", "Asylum applications by month, the nation, and ") + What(language, series),
        language.Of("Diagram: staplar för ansökningar per månad, under dem linje för andelen undersökta. Tabellen under har samma värden.",
            "Chart: bars for applications by month, below them a line for the share examined. The table below has the same values."),
        Uncertainty(language, series.Measure),
        Data(language, series, publication, Sources.Both(language, publication)));

    /// <summary>The measure alone, larger.</summary>
    public static ChartView Measure(Language language, MonthSeries series, string title, PublishedState publication) => new(
        "matt", "measure", title, Capital(What(language, series)),
        language.Of("Diagram: linje för måttet per månad. Tabellen under har samma värden.", "Chart: a line for the measure by month. The table below has the same values."),
        Uncertainty(language, series.Measure),
        Data(language, series, publication, series.Measure.Horizon is null ? Sources.Both(language, publication) : Sources.Regions(language, publication)));

    /// <summary>A dot and an interval for each region, the nation as a dashed line.</summary>
    public static ChartView Regions(Language language, RegionComparison comparison, PublishedState publication) => new(
        "regioner", "regions", comparison.Title(language),
        $"{comparison.Measure.Name(language)}, {language.Of("sökte", "applied")} {language.Name(comparison.Period)}, {language.Of("län i länsordning", "in county order")}",
        language.Of("Diagram: en punkt med intervall för varje region, riket som streckad linje. Tabellen under har samma värden.",
            "Chart: a dot with an interval for each region, the nation as a dashed line. The table below has the same values."),
        Uncertainty(language, comparison.Measure),
        new(language.Of("Riket", "Nation"), null, "", comparison.Measure.Name(language), comparison.Measure.Horizon is not null,
            Inside(language, publication, Sources.Regions(language, publication)), null,
            [.. comparison.Regions.Select(region => new ChartRegion(region.Region.Code, region.Region.Short, region.IsOwn, Value(language, region.Figure, region.Mark)))],
            Value(language, comparison.Nation, null)));

    /// <summary>What an interval is, said under each that shows one.</summary>
    public static string? Uncertainty(Language language, Measure measure) => measure.Horizon is null ? null : language.Of(
        "Osäkerheten är processens slumpvariation, inte ett urvalsfel (95\u00a0%, Wilson).",
        "The uncertainty is the process's random variation, not a sampling error (95%, Wilson).");

    private static ChartData Data(Language language, MonthSeries series, PublishedState publication, string source) => new(
        language.Of("Riket", "Nation"), series.Region?.Short, language.Of("Ansökningar", "Applications"), series.Measure.Name(language),
        series.Measure.Horizon is not null, Inside(language, publication, source),
        [.. series.Months.Select(month => new ChartMonth(
            month.Month.ToString(), language.Name(month.Month), month.Applications,
            month.Applications is { } count ? language.Count(count) : FigureText.NotDelivered,
            Value(language, month.Nation, month.NationMark),
            series.Region is null ? null : Value(language, month.Region, month.RegionMark)))],
        null, null);

    internal static ChartValue Value(Language language, FigureValue? figure, string? mark) => figure is null
        ? new(null, null, null, null, null, mark ?? FigureText.NotDelivered, mark)
        : new(figure.Numerator, figure.Denominator, figure.Value, figure.Lower, figure.Upper, FigureWords.Of(language, figure), null);

    internal static IReadOnlyList<string> Inside(Language language, PublishedState publication, string source) =>
        publication.IsDemo ? [Sources.DemoBand(language), source] : [source];

    private static string What(Language language, MonthSeries series)
    {
        var name = series.Measure.Name(language);
        var where = series.Region is { } region ? language.Of($"{region.Short} och riket", $"{region.Short} and the nation") : language.Of("hela riket", "the nation");
        return $"{char.ToLowerInvariant(name[0])}{name[1..]}, {where}, {language.Range(series.Months[0].Month, series.Months[^1].Month)}";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
