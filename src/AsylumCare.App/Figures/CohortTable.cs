using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures;

/// <summary>A period with every measure of it.</summary>
public sealed record CohortRow(Period Period, IReadOnlyList<(Measure Measure, FigureValue? Figure, string Mark)> Cells);

/// <summary>Quarters and years of one place, every measure beside the others.</summary>
public sealed record CohortTable(string Place, IReadOnlyList<CohortRow> Rows)
{
    public static CohortTable Of(Language language, Frame frame, Month from, Month to, IReadOnlyList<FigureValue> values)
    {
        var code = frame.Region?.Code ?? FigureValue.Nation;
        var found = values.Where(value => value.RegionCode == code).ToDictionary(value => (value.Indicator, value.Variant, value.Period));
        CohortRow Row(Period period) => new(period,
        [
            .. Measure.All.Select(measure => (
                measure, found.GetValueOrDefault((measure.Indicator, measure.Variant, period)), CoverageGap.Mark(period, measure, frame.Publication))),
        ]);
        var periods = Month.Range(from, to)
            .SelectMany(month => (Period[])[Period.OfYear(month), Period.OfQuarter(month)])
            .Distinct()
            .Where(period => period.FirstMonth >= from && period.LastMonth <= to)
            .OrderBy(period => (period.LastMonth, period.Type));
        return new(frame.Region?.In(language) ?? language.Of("Hela riket", "The nation"), [.. periods.Select(Row)]);
    }
}
