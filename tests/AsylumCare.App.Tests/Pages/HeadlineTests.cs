using AsylumCare.App.Figures;
using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.Tests.Pages;

public sealed class HeadlineTests
{
    // 2014 quiet; September to December 2015 as Migrationsverket counts them.
    private static readonly IReadOnlyList<MonthlyApplications> Applications = Published.Applications(
        [.. Enumerable.Repeat(5000L, 20), 24_307, 39_196, 36_726, 13_872, 4_161]);

    private static readonly Month October = new(2015, 10);

    [Test]
    public void Says_the_four_busiest_months_and_the_cohort_of_the_busiest_against_the_year_before()
    {
        var coverage = Of(Published.Coverage(Period.OfMonth(October), 4_900, 39_196), Published.Coverage(Period.OfMonth(October.AddMonths(-12)), 3_000, 8_184));
        Assert.That(Said(Language.Swedish, coverage), Is.EqualTo(
            "114\u00a0101 sökte asyl september–december 2015. Av dem som kom i oktober hade 12,5\u00a0% undersökts inom 60 dagar, mot 36,7\u00a0% ett år tidigare."));
        Assert.That(Said(Language.English, coverage), Is.EqualTo(
            "114,101 people applied for asylum in September–December 2015. Of those who came in October, 12.5% had been examined within 60 days, against 36.7% a year earlier."));
    }

    [Test]
    public void Leaves_out_the_comparison_where_the_year_before_has_no_value() =>
        Assert.That(Said(Language.Swedish, Of(Published.Coverage(Period.OfMonth(October), 4_900, 39_196))), Does.EndWith("12,5\u00a0% undersökts inom 60 dagar."));

    [Test]
    public void Says_too_early_of_a_cohort_that_is_not_mature()
    {
        var early = Published.State with { DataDate = new DateOnly(2016, 1, 20) };
        var said = Headline.Of(Language.Swedish, Applications, Of(), early).ToString();
        Assert.That(said, Does.EndWith("För dem som kom i oktober är det för tidigt att säga hur många som undersökts inom 60 dagar."));
    }

    [Test]
    public void Says_not_delivered_of_a_cohort_that_should_have_been_there() =>
        Assert.That(Said(Language.Swedish, Of()), Does.EndWith("Hur många av dem som kom i oktober som undersökts är inte levererat."));

    [Test]
    public void Every_number_opens_its_proof()
    {
        var headline = Headline.Of(Language.Swedish, Applications, Of(Published.Coverage(Period.OfMonth(October), 4_900, 39_196)), Published.State);
        var proofs = headline.Parts.Where(part => part.Proof is not null).Select(part => part.Proof!).ToList();
        Assert.That(proofs, Has.Count.EqualTo(2));
        Assert.That(proofs[1].Made, Is.EqualTo("n = 4\u00a0900 undersökta av N = 39\u00a0196 sökande."));
        Assert.That(Uri.UnescapeDataString(proofs[1].RowsUrl), Does.Contain("Variant eq '60a'").And.Contain("Period eq '2015-10'").And.EndWith("publication=7"));
    }

    private static string Said(Language language, IReadOnlyDictionary<Month, FigureValue> coverage) =>
        Headline.Of(language, Applications, coverage, Published.State).ToString();

    private static Dictionary<Month, FigureValue> Of(params FigureValue[] values) => values.ToDictionary(value => value.Period.FirstMonth);
}
