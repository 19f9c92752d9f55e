using AsylumCare.Domain.Calendar;

namespace AsylumCare.App.Tests;

public sealed class PublicationDayTests
{
    // Almanacs: 25 February and 25 March 2017 were Saturdays, 25 May Ascension Day, 25 June a Sunday; 25 March 2016 was Good Friday.
    [TestCase(2017, 1, "2017-01-25")]
    [TestCase(2017, 2, "2017-02-27")]
    [TestCase(2017, 3, "2017-03-27")]
    [TestCase(2017, 5, "2017-05-26")]
    [TestCase(2017, 6, "2017-06-26")]
    [TestCase(2016, 3, "2016-03-29")]
    [TestCase(2015, 12, "2015-12-28")]
    public void Figures_are_published_on_the_25th_or_the_next_working_day(int year, int month, string expected) =>
        Assert.That(PublicationDay.In(new Month(year, month)).ToString("O"), Is.EqualTo(expected));

    [Test]
    public void The_latest_publication_days_end_with_today()
    {
        var days = PublicationDay.UpTo(new DateOnly(2017, 6, 26), 6).Select(day => day.ToString("O"));
        Assert.That(days, Is.EqualTo(new[] { "2017-01-25", "2017-02-27", "2017-03-27", "2017-04-25", "2017-05-26", "2017-06-26" }));
    }

    [Test]
    public void A_day_between_publications_is_a_publication_of_its_own()
    {
        var days = PublicationDay.UpTo(new DateOnly(2017, 6, 10), 2).Select(day => day.ToString("O"));
        Assert.That(days, Is.EqualTo(new[] { "2017-05-26", "2017-06-10" }));
    }
}
