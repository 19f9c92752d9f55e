using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures;

/// <summary>A comparison as a table: the regions in county order, the nation last.</summary>
public sealed record RegionTable(Language Language, RegionComparison Comparison, PublishedState Publication)
{
    public IEnumerable<(string Code, string Name, FigureValue? Figure, string? Mark, bool IsOwn)> Rows =>
        Comparison.Regions
            .Select(region => (region.Region.Code, region.Region.Short, region.Figure, region.Mark, region.IsOwn))
            .Append((FigureValue.Nation, Language.Of("Riket", "The nation"), Comparison.Nation, FigureText.NotDelivered, false));
}
