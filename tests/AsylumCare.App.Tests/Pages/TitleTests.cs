using AsylumCare.App.Figures;
using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.Tests.Pages;

public sealed class TitleTests
{
    private static readonly Period Year = Period.FromId(2016);

    [Test]
    public void The_own_region_stands_beside_the_nation()
    {
        FigureValue[] values = [Published.Coverage(Year, 300, 1000), Published.Coverage(Year, 35, 100, region: "13")];
        var comparison = RegionComparison.Of(Measure.Coverage60, Year, Published.Regions, "13", values, Published.State);
        Assert.That(comparison.Title(Language.Swedish), Is.EqualTo("Halland: 35,0\u00a0% (26,4–44,7\u00a0%); riket 30,0\u00a0%"));
    }

    [Test]
    public void Regions_stand_in_county_order_and_a_missing_one_says_why()
    {
        var comparison = RegionComparison.Of(Measure.Coverage60, Year, Published.Regions, null, [Published.Coverage(Year, 35, 100, region: "13")], Published.State);
        Assert.That(comparison.Regions.Select(region => region.Region.Short), Is.EqualTo((string[])["Stockholm", "Jönköping", "Halland"]));
        Assert.That(comparison.Regions.Select(region => region.Mark), Is.EqualTo((string?[])["–", "–", null]));
    }

    [Test]
    public void A_month_that_cannot_be_mature_is_too_early_and_one_that_should_be_is_not_delivered()
    {
        var series = MonthSeries.Of(Measure.Coverage60, null, new Month(2017, 2), new Month(2017, 5), [], [], Published.State);
        Assert.That(series.Months.Select(month => month.NationMark), Is.EqualTo((string[])["–", "–", "⋯", "⋯"]));
    }

    [Test]
    public void A_series_says_its_latest_value_beside_the_year_before()
    {
        FigureValue[] values = [Published.Coverage(Period.OfMonth(new Month(2017, 2)), 30, 100), Published.Coverage(Period.OfMonth(new Month(2016, 2)), 20, 100)];
        var series = MonthSeries.Of(Measure.Coverage60, null, new Month(2016, 1), new Month(2017, 5), [], values, Published.State);
        Assert.That(SeriesTitle.Of(Language.Swedish, series), Is.EqualTo(
            "Riket: av dem som kom i februari 2017 undersöktes 30,0\u00a0% (21,9–39,6\u00a0%) inom 60 dagar, mot 20,0\u00a0% ett år tidigare"));
    }
}
