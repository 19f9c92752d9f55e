using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Statistics;

namespace AsylumCare.Domain.Tests.Statistics;

[TestFixture]
internal sealed class PersonTimeTests
{
    private static int Day(int year, int month, int day) => new DateOnly(year, month, day).DayNumber;

    // October 2015 has 31 days: one person all of it, one from the 20th (12 days), one who left on the 5th (4 days).
    [Test]
    public void Days_within_the_period_count_and_others_do_not()
    {
        EnrolledSpan[] spans =
        [
            new(1, Day(2015, 9, 1), EnrolledSpan.Open, default), new(1, Day(2015, 10, 20), Day(2016, 1, 31), default),
            new(1, Day(2015, 8, 1), Day(2015, 10, 4), default), new(1, Day(2015, 11, 1), EnrolledSpan.Open, default),
        ];
        var days = PersonTime.Days(spans, Day(2015, 10, 1), Day(2015, 10, 31));

        Assert.That(days, Is.EqualTo(31 + 12 + 4));
        Assert.That(PersonTime.Months(days), Is.EqualTo(47 / 30.4375).Within(1e-12));
        Assert.That(PersonTime.AverageEnrolled(days, 31), Is.EqualTo(47d / 31).Within(1e-12));
    }

    [Test]
    public void A_person_of_four_years_has_48_person_months() => Assert.That(PersonTime.Months(4 * 365 + 1), Is.EqualTo(48));
}
