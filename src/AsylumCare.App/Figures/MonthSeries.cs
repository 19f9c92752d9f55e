using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures;

/// <summary>One month on the shared time axis: the nation's applications, and a measure for the nation and the chosen region.</summary>
/// <param name="NationMark">Why the nation has no value, or null where it has.</param>
public sealed record SeriesMonth(Month Month, long? Applications, FigureValue? Nation, string? NationMark, FigureValue? Region, string? RegionMark);

/// <summary>The months of a period with what is published of them.</summary>
public sealed record MonthSeries(Measure Measure, RegionName? Region, IReadOnlyList<SeriesMonth> Months)
{
    public static MonthSeries Of(
        Measure measure, RegionName? region, Month from, Month to,
        IReadOnlyList<MonthlyApplications> applications, IReadOnlyList<FigureValue> values, PublishedState publication)
    {
        var counts = applications.ToDictionary(month => month.Month, month => month.Applications);
        var byMonth = values
            .Where(value => value.Indicator == measure.Indicator && value.Variant == measure.Variant && value.Period.Type == PeriodType.Month)
            .ToDictionary(value => (value.RegionCode, value.Period.FirstMonth));
        SeriesMonth Point(Month month)
        {
            var nation = byMonth.GetValueOrDefault((FigureValue.Nation, month));
            var own = region is null ? null : byMonth.GetValueOrDefault((region.Code, month));
            var mark = CoverageGap.Mark(Period.OfMonth(month), measure, publication);
            return new(
                month, counts.TryGetValue(month, out var count) ? count : null,
                nation, nation is null ? mark : null, own, region is not null && own is null ? mark : null);
        }
        return new(measure, region, [.. Month.Range(from, to).Select(Point)]);
    }

    /// <summary>The chart's first title: the busiest month, and the cohort with the lowest value.</summary>
    public string Title(Language language)
    {
        var busiest = Months.Where(month => month.Applications is not null).MaxBy(month => month.Applications);
        var lowest = Months.Where(month => month.Nation?.Value is not null).MinBy(month => month.Nation!.Value);
        if (busiest is null) return language.Of("Inga ansökningar är publicerade för perioden", "No applications are published for the period");
        var first = language.Of(
            $"Flest sökte i {language.Name(busiest.Month)}, {language.Count(busiest.Applications!.Value)} personer",
            $"Most applied in {language.Name(busiest.Month)}, {language.Count(busiest.Applications!.Value)} people");
        if (lowest is null || Measure.Horizon is not { } days) return first;
        var share = language.Share(lowest.Nation!.Value!.Value);
        return first + language.Of(
            $"; inom {days} dagar undersöktes lägst andel, {share}, av dem som kom i {language.Name(lowest.Month)}",
            $"; the lowest share examined within {days} days, {share}, is of those who came in {language.Name(lowest.Month)}");
    }
}
