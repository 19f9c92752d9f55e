using AsylumCare.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace AsylumCare.Domain.Tests.Statistics;

[TestFixture]
internal sealed class EventRateTests
{
    // UKHSA, PHEindicatormethods, testdata_Rate: 9 856 of 12 345, 222 of 3 215, per 100.
    [TestCase(9856, 12_345, 79.837991089509913, 78.269490589767571, 81.430016542721404)]
    [TestCase(222, 3215, 6.9051321928460334, 6.0265748776526751, 7.8757293708718503)]
    public void A_rate_is_that_of_UKHSA(long events, double exposure, double value, double lower, double upper)
    {
        var rate = EventRate.Of(events, exposure, per: 100);

        Assert.That((double[])[rate.Value, rate.Interval.Lower, rate.Interval.Upper], Is.EqualTo((double[])[value, lower, upper]).Within(1e-9));
    }

    [Test]
    public void One_person_with_all_events_tells_as_much_as_one_event()
    {
        var (rate, one) = (EventRate.Clustered(9, 81, 100), EventRate.Of(1, 100));

        Assert.That(rate.Value, Is.EqualTo(0.09).Within(1e-15));
        Assert.That((double[])[rate.Interval.Lower, rate.Interval.Upper], Is.EqualTo((double[])[9 * one.Interval.Lower, 9 * one.Interval.Upper]).Within(1e-12));
    }

    // 400 persons with 2 contacts each and 100 with 12: O = 2 000, Σx² = 16 000, φ = 8, so 250 effective events.
    [Test]
    public void Clustered_contacts_have_the_interval_worked_by_hand()
    {
        var byar = PoissonLimits.Of(250);
        var rate = EventRate.Clustered(2000, 16_000, 4000, per: 1000);

        Assert.That((double[])[rate.Value, rate.Interval.Lower, rate.Interval.Upper],
            Is.EqualTo((double[])[500, 2 * byar.Lower, 2 * byar.Upper]).Within(1e-9));

        // The standard error of a compound Poisson sum: √16 000 = 126.5 contacts, 31.6 per 1 000.
        Assert.That((rate.Interval.Upper - rate.Interval.Lower) / (2 * ConfidenceLevel.P95.Z), Is.EqualTo(1000 * Math.Sqrt(16_000) / 4000).Within(2).Percent);
    }

    private static readonly Gen<int[]> Persons = Gen.Choose(0, 6).ArrayOf().Where(persons => persons.Length > 0);

    [Test]
    public void The_interval_holds_the_rate_never_goes_below_0_and_is_never_narrower_than_without_clusters() =>
        Prop.ForAll(Persons.ToArbitrary(), persons =>
        {
            long events = persons.Sum(), squares = persons.Sum(x => x * x);
            var (clustered, plain) = (EventRate.Clustered(events, squares, 50), EventRate.Of(events, 50));
            var (width, narrow) = (clustered.Interval.Upper - clustered.Interval.Lower, plain.Interval.Upper - plain.Interval.Lower);
            return clustered.Interval.Lower >= 0 && clustered.Interval.Lower <= clustered.Value && clustered.Value <= clustered.Interval.Upper
                && width >= narrow * 0.999;
        }).QuickCheckThrowOnFailure();

    [TestCase(5, 4, 10)]
    [TestCase(5, 5, 0)]
    [TestCase(-1, 5, 10)]
    public void What_cannot_be_is_refused(long events, long squares, double exposure) =>
        Assert.That(() => EventRate.Clustered(events, squares, exposure), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
