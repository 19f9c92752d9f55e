using AsylumCare.App.Figures;
using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.Pages;

/// <summary>Översikt: the headline, applications and coverage on one time axis, the ratio explained, and the 21 regions.</summary>
public sealed class OverviewModel(FigureReader reader) : SitePage(reader)
{
    public override string Path => MenuItem.OverviewPath;

    public Sentence Headline { get; private set; } = Sentence.Empty;
    public MonthSeries? Months { get; private set; }
    public RatioStory? Ratio { get; private set; }
    public RegionComparison? Regions { get; private set; }

    /// <summary>Years and quarters that the regions can be compared in, latest first.</summary>
    public IReadOnlyList<Period> Periods { get; private set; } = [];

    protected override void Show(Frame frame)
    {
        var (state, publication) = (frame.State, frame.Publication);
        var applications = Reader.Applications(publication);
        var values = Reader.Series(publication, [Measure.Coverage60, Measure.Coverage180, Measure.Ratio], frame.RegionCodes);
        var nation = values.Where(value => value.RegionCode == FigureValue.Nation).ToList();
        var coverage = nation.Where(value => value.Variant == Measure.Coverage60.Variant).ToList();

        Headline = Figures.Headline.Of(
            Language, applications,
            coverage.Where(value => value.Period.Type == PeriodType.Month).ToDictionary(value => value.Period.FirstMonth), publication);
        Months = MonthSeries.Of(
            Measure.Coverage60, frame.Region, state.From ?? FirstMonth, state.To ?? publication.LastMonth ?? FirstMonth, applications, values, publication);
        Ratio = RatioStory.Of(Language, applications, nation);
        Periods = [.. coverage.Select(value => value.Period).Where(period => period.Type != PeriodType.Month).OrderByDescending(period => (period.LastMonth, period.Type))];
        if ((state.Period ?? Latest()) is { } period)
            Regions = RegionComparison.Of(Measure.Coverage60, period, frame.Regions, state.RegionCode, Reader.Comparison(publication, Measure.Coverage60, period), publication);
    }

    /// <summary>The latest whole year, since a quarter of a small region is too few people to compare; else the latest quarter.</summary>
    private Period? Latest()
    {
        foreach (var type in (PeriodType[])[PeriodType.Year, PeriodType.Quarter])
            foreach (var period in Periods)
                if (period.Type == type) return period;
        return null;
    }
}
