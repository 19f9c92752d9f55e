using AsylumCare.App.Figures;
using AsylumCare.App.Figures.Comparing;
using AsylumCare.Domain.Calendar;

namespace AsylumCare.App.Pages;

/// <summary>Jämför: the 21 regions in one figure and period, grouped by whether they differ from the rest of the nation. Never a rank.</summary>
public sealed class CompareModel(FigureReader reader) : SitePage(reader)
{
    public const string FigureParameter = "indikator";

    public override string Path => MenuItem.ComparePath;

    public ComparedFigure Figure { get; private set; } = ComparedFigure.Of(Measure.Coverage60);
    public FigureComparison? Comparison { get; private set; }

    /// <summary>Years and quarters with values, and the one that was asked for; latest first.</summary>
    public IReadOnlyList<Period> Periods { get; private set; } = [];

    /// <summary>Said where the figure that was asked for is not there.</summary>
    public string? Notice { get; private set; }

    protected override IReadOnlyList<(string Name, string Value)> ReadOwn()
    {
        // A measure that was chosen on another page is this page's figure until another is chosen here.
        var standard = ComparedFigure.Of(Measure.Find(Request.Query["matt"].FirstOrDefault() ?? "") ?? Measure.Coverage60);
        Figure = standard;
        if (Request.Query[FigureParameter].FirstOrDefault()?.Trim() is not { Length: > 0 } asked) return [];
        if (ComparedFigure.Find(asked) is { } found) Figure = found;
        else Notice = L($"Den indikatorn finns inte; {standard.Name(Language)} visas.", $"There is no such indicator; {standard.Name(Language)} is shown.");
        return Figure == standard ? [] : [(FigureParameter, Figure.Address)];
    }

    protected override void Show(Frame frame)
    {
        var (state, publication) = (frame.State, frame.Publication);
        var values = Reader.Comparison(publication, Figure);
        var known = values.Select(value => value.Period);
        if (state.Period is { } asked) known = known.Append(asked);
        Periods = [.. known.Distinct().OrderByDescending(period => (period.LastMonth, period.Type))];
        if (state.Period is null && Periods.Count == 0) return;
        // The latest whole year that the nation has too: a quarter of a small region is too few people.
        var national = values.Where(value => value.RegionCode == FigureValue.Nation).Select(value => value.Period).ToHashSet();
        var period = state.Period ?? Periods.MaxBy(period => (national.Contains(period), period.Type, period.LastMonth));
        Comparison = FigureComparison.Of(Figure, period, frame.Regions, state.RegionCode, values, publication);
    }
}
