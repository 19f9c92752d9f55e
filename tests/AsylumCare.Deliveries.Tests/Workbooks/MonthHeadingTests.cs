using AsylumCare.Deliveries.Workbooks;

namespace AsylumCare.Deliveries.Tests.Workbooks;

internal sealed class MonthHeadingTests
{
    [TestCase("jan", "2017-01")]
    [TestCase("Januari", "2017-01")]
    [TestCase("januari / January", "2017-01")]
    [TestCase("maj", "2017-05")]
    [TestCase("May", "2017-05")]
    [TestCase("okt.", "2017-10")]
    [TestCase("sept", "2017-09")]
    [TestCase("2015-01", "2015-01")]
    [TestCase("201501", "2015-01")]
    [TestCase("2015-01-01", "2015-01")]
    [TestCase("2015-01-31", "2015-01")]
    [TestCase("jan-15", "2015-01")]
    [TestCase("jan 2015", "2015-01")]
    [TestCase("december 2016 *1", "2016-12")]
    [TestCase("42005", "2015-01")]
    public void Headings_mean_months(string text, string month) =>
        Assert.That(MonthHeading.Of(SheetCell.OfText(text), 2017)?.Month.ToString(), Is.EqualTo(month));

    [TestCase("Totalt")]
    [TestCase("Kommun")]
    [TestCase("ja")]
    [TestCase("2015-13")]
    [TestCase("2015-02-30")]
    [TestCase("janus")]
    [TestCase("1234567")]
    public void Other_headings_do_not(string text) => Assert.That(MonthHeading.Of(SheetCell.OfText(text), 2017), Is.Null);

    [Test]
    public void A_month_without_a_year_anywhere_is_none() => Assert.That(MonthHeading.Of(SheetCell.OfText("jan"), null), Is.Null);

    /// <summary>Excel takes "jan-15" for 15 January of the year in which it is typed.</summary>
    [TestCase("2026-01-15", "2015-01", true)]
    [TestCase("2015-01-15", "2015-01", false)]
    [TestCase("2015-01-01", "2015-01", false)]
    [TestCase("2016-02-29", "2016-02", false)]
    public void A_date_in_the_middle_of_a_month_is_a_month_and_a_year(string date, string month, bool misread)
    {
        var heading = MonthHeading.Of(SheetCell.Of(DateTime.Parse(date)), null)!.Value;
        Assert.That((heading.Month.ToString(), heading.Misread), Is.EqualTo((month, misread)));
    }

    [TestCase("Dublin *1", "Dublin")]
    [TestCase("varav övriga *2", "varav övriga")]
    [TestCase("Syrien 1)", "Syrien")]
    [TestCase("Summa²", "Summa")]
    [TestCase("Arjeplogs kommun*", "Arjeplogs kommun")]
    [TestCase("Kongo", "Kongo")]
    public void Footnote_marks_are_no_part_of_a_label(string text, string bare) => Assert.That(Heading.WithoutMark(text), Is.EqualTo(bare));

    [TestCase("Totalt", "", false)]
    [TestCase("Summa:", "", false)]
    [TestCase("Hela riket", "", false)]
    [TestCase("Delsumma", "", true)]
    [TestCase("Hallands län totalt", "Hallands län", true)]
    [TestCase("Totalt Hallands län", "Hallands län", true)]
    public void Totals_are_of_everything_or_of_a_group(string text, string group, bool ofGroup)
    {
        Assert.That(Heading.IsTotal(text, out var named, out var isOfGroup), Is.True);
        Assert.That((named, isOfGroup), Is.EqualTo((group, ofGroup)));
    }
}
