using AsylumCare.App.Figures;
using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Statistics;

namespace AsylumCare.App.Tests.Pages;

/// <summary>Published figures for tests of what pages say of them.</summary>
internal static class Published
{
    public static PublishedState State { get; } = new(7, new DateOnly(2017, 6, 26), new Month(2017, 5), 21, 20, OfficialDenominator: true, IsDemo: true);

    public static IReadOnlyList<RegionName> Regions { get; } =
        [new(1, "01", "Region Stockholm", "Region Stockholm"), new(6, "06", "Region Jönköpings län", "Region Jönköping"), new(13, "13", "Region Halland", "Region Halland")];

    /// <summary>Months in a row from January 2014, each with its count.</summary>
    public static IReadOnlyList<MonthlyApplications> Applications(params long[] counts) => From(new Month(2014, 1), counts);

    public static IReadOnlyList<MonthlyApplications> From(Month first, params long[] counts) =>
        [.. counts.Select((count, i) => new MonthlyApplications(first.AddMonths(i), count))];

    public static FigureValue Coverage(Period period, long examined, long applied, string variant = "60a", string region = FigureValue.Nation)
    {
        var interval = WilsonScore.Of(examined, applied);
        return new(FigureValue.Coverage, variant, region, period, examined, applied, (decimal)examined / applied, (decimal)interval.Lower, (decimal)interval.Upper);
    }

    public static FigureValue Ratio(int year, long examinations, long applications) => new(
        FigureValue.Ratio, "ratio", FigureValue.Nation, Period.OfYear(new Month(year, 1)), examinations, applications, (decimal)examinations / applications, null, null);
}
