using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Indicators;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures;

/// <summary>One year by both measures, and the ratio that an unchanged process would have given on the same applications.</summary>
public sealed record RatioYear(int Year, FigureValue Ratio, FigureValue? Coverage60, FigureValue? Coverage180, decimal Unchanged)
{
    /// <summary>Within three percentage points the unchanged process is enough to explain the year's ratio.</summary>
    public bool IsExplained => Math.Abs(Difference) <= 0.03m;

    /// <summary>The ratio less that of the unchanged process.</summary>
    public decimal Difference => Ratio.Value.GetValueOrDefault() - Unchanged;

    /// <summary>Examinations more (or fewer) than the unchanged process would have made.</summary>
    public long Extra => Ratio.Numerator - (long)Math.Round(Unchanged * Ratio.Denominator);
}

/// <summary>
/// Why the yearly ratio and cohort coverage tell different stories of the year with most applications, the year before and the year after.
/// Both are computed from the figures. Part of the answer is a process that never changes, matched to the first year: it follows
/// the ratio as far as it can, and what it leaves is called what it is, a backlog.
/// </summary>
public sealed record RatioStory(IReadOnlyList<RatioYear> Years, UnchangedProcess Process, IReadOnlyList<string> Explanation)
{
    /// <summary>Five to six weeks from application to examination, as the regions have reported.</summary>
    public const double MeanDelayDays = 40;

    /// <param name="values">The nation's yearly ratio and coverage.</param>
    /// <returns>Null unless the three years have a ratio.</returns>
    public static RatioStory? Of(Language language, IReadOnlyList<MonthlyApplications> applications, IReadOnlyList<FigureValue> values)
    {
        var busiest = applications.GroupBy(month => month.Month.Year).MaxBy(year => year.Sum(month => month.Applications))?.Key;
        var ratios = values.Where(value => value.Indicator == FigureValue.Ratio && value.Period.Type == PeriodType.Year && value.Value is not null)
            .ToDictionary(value => value.Period.Id);
        if (busiest is not { } peak || !Enumerable.Range(peak - 1, 3).All(ratios.ContainsKey)) return null;

        var arrivals = applications.ToDictionary(month => month.Month, month => month.Applications);
        double ArrivalsIn(int year) => applications.Where(month => month.Month.Year == year).Sum(month => month.Applications);
        // Below full scale the register is a sample: its share of examined is carried to the real applications.
        var first = (long)Math.Round((double)ratios[peak - 1].Value!.Value * ArrivalsIn(peak - 1));
        var process = UnchangedProcess.Matching(arrivals, peak - 1, first, MeanDelayDays);
        RatioYear Year(int year) => new(
            year, ratios[year], Coverage(values, year, "60a"), Coverage(values, year, "180a"),
            (decimal)(process.Examinations(arrivals, year) / ArrivalsIn(year)));
        RatioYear[] years = [Year(peak - 1), Year(peak), Year(peak + 1)];
        return new(years, process, RatioExplanation.Of(language, years, process));
    }

    private static FigureValue? Coverage(IReadOnlyList<FigureValue> values, int year, string variant) => values.FirstOrDefault(value =>
        value.Indicator == FigureValue.Coverage && value.Variant == variant && value.Period.Type == PeriodType.Year && value.Period.Id == year);
}
