using AsylumCare.App.Figures;
using AsylumCare.Domain.Calendar;

namespace AsylumCare.App.Pages;

/// <summary>Hälsoundersökningar: one measure at a time as a series, every measure by period, and why yearly ratio and cohort coverage differ.</summary>
public sealed class ExaminationsModel(FigureReader reader) : SitePage(reader)
{
    public override string Path => MenuItem.ExaminationsPath;

    public MonthSeries? Months { get; private set; }
    public CohortTable? Cohorts { get; private set; }
    public RatioStory? Ratio { get; private set; }

    /// <summary>First and last month shown.</summary>
    public Month From { get; private set; }
    public Month To { get; private set; }

    protected override void Show(Frame frame)
    {
        var (state, publication) = (frame.State, frame.Publication);
        (From, To) = (state.From ?? FirstMonth, state.To ?? publication.LastMonth ?? FirstMonth);
        var applications = Reader.Applications(publication);
        var values = Reader.Series(publication, Measure.All, frame.RegionCodes);
        Months = MonthSeries.Of(state.Measure, frame.Region, From, To, applications, values, publication);
        Cohorts = CohortTable.Of(Language, frame, From, To, values);
        Ratio = RatioStory.Of(Language, applications, [.. values.Where(value => value.RegionCode == FigureValue.Nation)]);
    }
}
