using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;

namespace AsylumCare.Domain.Tests.Text;

/// <summary>In the expected texts ~ stands for the no-break space, which would not be seen.</summary>
[TestFixture]
internal sealed class FigureTextTests
{
    private static string Seen(string text) => text.Replace('\u00a0', '~');

    [TestCase(Language.Swedish, 0, "0")]
    [TestCase(Language.Swedish, 999, "999")]
    [TestCase(Language.Swedish, 162_877, "162~877")]
    [TestCase(Language.Swedish, -1_234_567, "−1~234~567")]
    [TestCase(Language.English, 162_877, "162,877")]
    [TestCase(Language.English, -5, "−5")]
    public void Counts_are_whole_and_grouped(Language language, long count, string text) =>
        Assert.That(Seen(language.Count(count)), Is.EqualTo(text));

    [TestCase(Language.Swedish, "0.393248", "39,3~%")]
    [TestCase(Language.Swedish, "0.4405", "44,1~%")]
    [TestCase(Language.Swedish, "0", "0,0~%")]
    [TestCase(Language.Swedish, "-0.0351", "−3,5~%")]
    [TestCase(Language.Swedish, "-0.0001", "0,0~%")]
    [TestCase(Language.Swedish, "2.853", "285,3~%")]
    [TestCase(Language.Swedish, "12.5", "1~250,0~%")]
    [TestCase(Language.English, "0.393248", "39.3%")]
    [TestCase(Language.English, "2.853", "285.3%")]
    public void Shares_and_ratios_have_one_decimal(Language language, string share, string text) =>
        Assert.That(Seen(language.Share(decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture))), Is.EqualTo(text));

    [Test]
    public void An_interval_has_one_percent_sign()
    {
        Assert.That(Seen(Language.Swedish.Interval(0.390878m, 0.395622m)), Is.EqualTo("39,1–39,6~%"));
        Assert.That(Language.English.Interval(0.390878m, 0.395622m), Is.EqualTo("39.1–39.6%"));
    }

    [Test]
    public void Periods_have_names()
    {
        var march = new Month(2016, 3);

        Assert.That(Language.Swedish.Name(march), Is.EqualTo("mars 2016"));
        Assert.That(Language.English.Name(Period.OfMonth(march)), Is.EqualTo("March 2016"));
        Assert.That(Language.Swedish.Name(Period.OfQuarter(march)), Is.EqualTo("kv 1 2016"));
        Assert.That(Language.English.Name(Period.OfQuarter(march)), Is.EqualTo("Q1 2016"));
        Assert.That(Language.Swedish.Name(Period.OfYear(march)), Is.EqualTo("2016"));
    }

    [Test]
    public void A_range_names_the_year_once()
    {
        Assert.That(Language.Swedish.Range(new Month(2015, 9), new Month(2015, 12)), Is.EqualTo("september–december 2015"));
        Assert.That(Language.Swedish.Range(new Month(2015, 12), new Month(2016, 3)), Is.EqualTo("december 2015–mars 2016"));
        Assert.That(Language.English.Range(new Month(2015, 9), new Month(2015, 9)), Is.EqualTo("September 2015"));
    }

    [Test]
    public void A_date_is_iso_in_both_languages() => Assert.That(PeriodText.Date(new DateOnly(2016, 3, 5)), Is.EqualTo("2016-03-05"));

    [Test]
    public void Languages_have_a_tag() =>
        Assert.That(new[] { Language.Swedish.Tag(), Language.English.Tag() }, Is.EqualTo(new[] { "sv", "en" }));
}
