using AsylumCare.Domain.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace AsylumCare.Domain.Tests.Calendar;

[TestFixture]
internal sealed class CalendarTests
{
    private static readonly Arbitrary<Month> AnyMonth =
        (from year in Gen.Choose(1901, 2998) from number in Gen.Choose(1, 12) select new Month(year, number)).ToArbitrary();

    [Test]
    public void A_month_survives_its_text_its_days_and_a_journey_in_time() =>
        Prop.ForAll(AnyMonth, Gen.Choose(-11, 11).ToArbitrary(), (month, step) =>
            Month.Parse(month.ToString()) == month
            && Month.Of(month.FirstDay) == month
            && Month.OfDay(month.LastDay.DayNumber) == month
            && month.AddMonths(step).MonthsSince(month) == step
            && month.AddMonths(step).AddMonths(-step) == month).QuickCheckThrowOnFailure();

    [TestCase("2015-13")]
    [TestCase("2015-00")]
    [TestCase("2015-1")]
    [TestCase("201510")]
    [TestCase("2015 10")]
    [TestCase("1899-12")]
    [TestCase("+015-10")]
    [TestCase("2015-+1")]
    [TestCase("")]
    public void Other_texts_are_no_month(string text)
    {
        Assert.That(Month.TryParse(text, out _), Is.False);
        Assert.That(() => Month.Parse(text), Throws.InstanceOf<FormatException>());
    }

    [TestCase(201500)]
    [TestCase(201513)]
    [TestCase(2015)]
    public void Other_numbers_are_no_month(int id) =>
        Assert.That(() => new Month(id), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void February_ends_on_the_29th_in_a_leap_year()
    {
        Assert.That(new Month(2016, 2).LastDay, Is.EqualTo(new DateOnly(2016, 2, 29)));
        Assert.That(new Month(2015, 2).LastDay, Is.EqualTo(new DateOnly(2015, 2, 28)));
    }

    [TestCase(PeriodType.Month, 201510, "2015-10", 1)]
    [TestCase(PeriodType.Quarter, 20154, "2015-Q4", 3)]
    [TestCase(PeriodType.Year, 2015, "2015", 12)]
    public void A_period_is_named_and_holds_its_months(PeriodType type, int id, string label, int months)
    {
        var period = Period.Of(type, new Month(2015, 10));

        Assert.That(period.Id, Is.EqualTo(id));
        Assert.That(period.Label, Is.EqualTo(label));
        Assert.That(period.Months.Count(), Is.EqualTo(months));
        Assert.That(period.Months, Does.Contain(new Month(2015, 10)));
        Assert.That(Period.FromId(id), Is.EqualTo(period));
    }

    [Test]
    public void Every_month_is_in_the_quarter_and_year_that_hold_it() =>
        Prop.ForAll(AnyMonth, month => Enum.GetValues<PeriodType>().All(type =>
        {
            var period = Period.Of(type, month);
            return Period.FromId(period.Id) == period && period.FirstMonth <= month && month <= period.LastMonth
                && period.Months.All(inside => Period.Of(type, inside) == period);
        })).QuickCheckThrowOnFailure();

    [TestCase(20155)]
    [TestCase(20150)]
    [TestCase(201513)]
    [TestCase(0)]
    public void Other_numbers_are_no_period(int id) =>
        Assert.That(() => Period.FromId(id), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void A_set_data_clock_stands_at_noon_of_its_day()
    {
        var clock = new DataClock(new DateOnly(2017, 6, 26));

        Assert.That(clock.Today, Is.EqualTo(new DateOnly(2017, 6, 26)));
        Assert.That(clock.GetUtcNow(), Is.EqualTo(new DateTimeOffset(2017, 6, 26, 12, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public void A_data_clock_that_is_not_set_is_the_real_one()
    {
        var clock = new DataClock();

        Assert.That(clock.GetUtcNow(), Is.EqualTo(TimeProvider.System.GetUtcNow()).Within(TimeSpan.FromMinutes(1)));
    }
}
