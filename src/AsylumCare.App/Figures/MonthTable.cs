using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures;

/// <summary>A series as a table: what stands beside its chart.</summary>
public sealed record MonthTable(Language Language, MonthSeries Series, bool WithApplications)
{
    public IEnumerable<string> Places => Series.Region is { } region
        ? [Language.Of("Riket", "Nation"), region.Short]
        : [Language.Of("Riket", "Nation")];

    public IEnumerable<(FigureValue? Figure, string? Mark, string RegionCode)> Cells(SeriesMonth month)
    {
        yield return (month.Nation, month.NationMark, FigureValue.Nation);
        if (Series.Region is { } region) yield return (month.Region, month.RegionMark, region.Code);
    }
}
