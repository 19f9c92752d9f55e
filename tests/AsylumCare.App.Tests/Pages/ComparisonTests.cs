using AsylumCare.App.Figures;
using AsylumCare.App.Figures.Comparing;
using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.Tests.Pages;

public sealed class ComparisonTests
{
    private static readonly Period Year = Period.FromId(2016);
    private static readonly ComparedFigure Coverage60 = ComparedFigure.Of(Measure.Coverage60);

    // Stockholm 180 of 500 against the other 4 680 of 9 505: z = −5.8. Halland 9 of 25 against 4 851 of 9 980: its exact probability is far above 0.1 %.
    private static readonly FigureValue[] Values =
    [
        Published.Coverage(Year, 4860, 10_005), Published.Coverage(Year, 180, 500, region: "01"),
        Published.Coverage(Year, 2, 5, region: "06"), Published.Coverage(Year, 9, 25, region: "13"),
    ];

    [Test]
    public void Regions_are_grouped_by_whether_they_differ_from_all_the_others()
    {
        var groups = Compared(Values, "13").Groups(Language.Swedish);
        Assert.That(groups.Select(group => group.Heading), Is.EqualTo((string[])["Skiljer sig från övriga riket (1)", "Skiljer sig inte (1)", "Otillräckligt underlag (1)"]));
        Assert.That(groups.Select(group => group.Regions.Single().Region.Short), Is.EqualTo((string[])["Stockholm", "Halland", "Jönköping"]));
        Assert.That(groups[0].Regions[0].Verdict, Is.EqualTo(RegionVerdict.Lower));
    }

    [Test]
    public void The_region_itself_is_not_part_of_what_it_is_set_against()
    {
        // One region of two halves: against a nation with itself in it z would be 2.6 and nothing would show; against the rest it is 4.4.
        FigureValue[] halves = [Published.Coverage(Year, 450, 1000), Published.Coverage(Year, 260, 500, region: "01"), Published.Coverage(Year, 190, 500, region: "13")];
        Assert.That(Compared(halves).Regions.Select(region => region.Verdict), Is.EqualTo(
            (RegionVerdict?[])[RegionVerdict.Higher, RegionVerdict.TooLittle, RegionVerdict.Lower]));
    }

    [Test]
    public void The_sentence_counts_the_regions_and_names_the_own()
    {
        Assert.That(ComparisonTitle.Of(Language.Swedish, Compared(Values, "13")), Is.EqualTo(
            "1 av 3 regioner skiljer sig från övriga riket: 0 högre, 1 lägre; för 1 är underlaget otillräckligt. Halland: skiljer sig inte"));
        Assert.That(ComparisonTitle.Of(Language.English, Compared(Values)), Is.EqualTo(
            "1 of 3 regions differs from the rest of the nation: 0 higher, 1 lower; for 1 there is too little to tell"));
        Assert.That(ComparisonTitle.Of(Language.Swedish, Compared([Values[0], Values[3]])), Does.StartWith("Ingen region skiljer sig från övriga riket; för 2 är"));
    }

    [Test]
    public void A_region_without_a_value_has_its_mark_and_no_verdict_on_it()
    {
        var early = Period.OfQuarter(new Month(2017, 4));
        var comparison = FigureComparison.Of(Coverage60, early, Published.Regions, null, [], Published.State);
        Assert.That(comparison.Regions.Select(region => region.Mark), Is.All.EqualTo(FigureText.TooEarly));
        Assert.That(comparison.Regions.Select(region => region.Verdict), Is.All.EqualTo(RegionVerdict.TooLittle));
        Assert.That(ComparisonTitle.Of(Language.Swedish, comparison), Is.EqualTo("Inga regioner har värden för perioden"));
        Assert.That(Compared([Values[0], Values[3]]).Regions.Select(region => region.Mark), Is.EqualTo((string?[])["–", "–", null]));
    }

    [Test]
    public void Nothing_is_said_where_the_nation_has_no_value() =>
        Assert.That(Compared(Values[1..]).Regions.Select(region => region.Verdict), Is.All.EqualTo(RegionVerdict.TooLittle));

    [TestCase("HU-04-ratio", "En kvot är ingen andel")]
    [TestCase("HU-01-60b", "Varianten är en teknisk övre gräns")]
    public void A_ratio_and_a_bound_are_shown_and_not_judged(string address, string why)
    {
        var figure = ComparedFigure.Find(address)!;
        var comparison = FigureComparison.Of(figure, Year, Published.Regions, "13", Values, Published.State);
        Assert.That(comparison.Regions.Select(region => region.Verdict), Is.All.Null);
        Assert.That(comparison.Groups(Language.Swedish).Single().Heading, Is.EqualTo("Ingen bedömning (3)"));
        Assert.That(ComparisonTitle.Of(Language.Swedish, comparison), Does.StartWith(why));
    }

    [Test]
    public void Every_figure_has_an_address_of_its_own()
    {
        Assert.That(ComparedFigure.All.Select(figure => figure.Address), Is.Unique.And.Contains("HU-01-60a").And.Contains("HU-04-ratio"));
        Assert.That(ComparedFigure.All.Select(figure => ComparedFigure.Find(figure.Address.ToLowerInvariant())), Is.EqualTo(ComparedFigure.All));
    }

    private static FigureComparison Compared(FigureValue[] values, string? own = null) =>
        FigureComparison.Of(Coverage60, Year, Published.Regions, own, values, Published.State);
}
