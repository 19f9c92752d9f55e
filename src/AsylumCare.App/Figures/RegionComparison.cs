using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures;

/// <param name="Mark">Why there is no value, or null where there is.</param>
public sealed record RegionFigure(RegionName Region, FigureValue? Figure, string? Mark, bool IsOwn);

/// <summary>The regions in county order beside the nation, for one measure and period. No order by value: that would be a rank.</summary>
public sealed record RegionComparison(Measure Measure, Period Period, IReadOnlyList<RegionFigure> Regions, FigureValue? Nation)
{
    public static RegionComparison Of(
        Measure measure, Period period, IReadOnlyList<RegionName> regions, string? ownCode,
        IReadOnlyList<FigureValue> values, PublishedState publication)
    {
        var byRegion = values
            .Where(value => value.Indicator == measure.Indicator && value.Variant == measure.Variant && value.Period == period)
            .ToDictionary(value => value.RegionCode);
        var mark = CoverageGap.Mark(period, measure, publication);
        return new(
            measure, period,
            [.. regions.Select(region => byRegion.GetValueOrDefault(region.Code) is { } figure
                ? new RegionFigure(region, figure, null, region.Code == ownCode)
                : new RegionFigure(region, null, mark, region.Code == ownCode))],
            byRegion.GetValueOrDefault(FigureValue.Nation));
    }

    /// <summary>The own region against the nation, or the span of the regions.</summary>
    public string Title(Language language)
    {
        var nation = Nation?.Value is { } share ? language.Of($"riket {language.Share(share)}", $"the nation {language.Share(share)}") : "";
        var own = Regions.FirstOrDefault(region => region.IsOwn);
        if (own?.Figure is { Value: { } value, Lower: { } lower, Upper: { } upper })
            return $"{own.Region.Short}: {language.Share(value)} ({language.Interval(lower, upper)}); {nation}";
        var known = Regions.Where(region => region.Figure?.Value is not null).Select(region => region.Figure!.Value!.Value).ToList();
        return known.Count == 0
            ? language.Of("Inga regioner har värden för perioden", "No region has a value for the period")
            : language.Of(
                $"Regionerna ligger mellan {language.Share(known.Min())} och {language.Share(known.Max())}; {nation}",
                $"The regions lie between {language.Share(known.Min())} and {language.Share(known.Max())}; {nation}");
    }
}
