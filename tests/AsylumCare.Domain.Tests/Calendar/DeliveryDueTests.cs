using AsylumCare.Domain.Calendar;

namespace AsylumCare.Domain.Tests.Calendar;

public sealed class DeliveryDueTests
{
    private static readonly Month March = new(2016, 3);

    [Test]
    public void A_month_is_due_on_the_20th_of_the_next() => Assert.That(DeliveryDue.Day(new Month(2015, 12)), Is.EqualTo(new DateOnly(2016, 1, 20)));

    // Day of April on which each kind first came (0 never), versions accepted, files refused, today in April.
    [TestCase(20, 20, 1, 0, 30, DueState.OnTime)]
    [TestCase(10, 21, 1, 0, 30, DueState.Late)]
    [TestCase(10, 12, 2, 0, 30, DueState.Corrected)]
    [TestCase(10, 0, 1, 0, 20, DueState.Awaited)]
    [TestCase(10, 0, 1, 0, 21, DueState.Missing)]
    [TestCase(0, 0, 0, 0, 21, DueState.Missing)]
    [TestCase(10, 0, 1, 1, 21, DueState.Refused)]
    public void Is_judged_by_when_every_kind_had_come(int first, int second, int accepted, int refused, int today, DueState expected)
    {
        KindArrival[] kinds = [new(Day(first), accepted, 0), new(Day(second), second == 0 ? 0 : 1, refused)];
        var (state, whole) = DeliveryDue.Judge(March, kinds, new DateOnly(2016, 4, today));
        Assert.That(state, Is.EqualTo(expected));
        Assert.That(whole, Is.EqualTo(first == 0 || second == 0 ? null : Day(Math.Max(first, second))));
    }

    private static DateOnly? Day(int day) => day == 0 ? null : new DateOnly(2016, 4, day);
}
