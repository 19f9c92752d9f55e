using AsylumCare.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace AsylumCare.Domain.Tests.Statistics;

[TestFixture]
internal sealed class WilsonScoreTests
{
    // Computed from the formula with z = 1.959964 on public figures: health examinations per application 2014 and 2015,
    // Socialstyrelsen's 48 of 657, and small counts.
    [TestCase(35_798, 81_301, 0.436905, 0.443729)]
    [TestCase(64_051, 162_877, 0.390878, 0.395622)]
    [TestCase(48, 657, 0.055546, 0.095537)]
    [TestCase(0, 12, 0, 0.242494)]
    [TestCase(12, 12, 0.757506, 1)]
    [TestCase(7, 20, 0.181192, 0.567146)]
    public void The_interval_has_its_golden_value(long numerator, long denominator, double lower, double upper)
    {
        var interval = WilsonScore.Of(numerator, denominator);

        Assert.That(interval.Lower, Is.EqualTo(lower).Within(5e-7));
        Assert.That(interval.Upper, Is.EqualTo(upper).Within(5e-7));
    }

    [Test]
    public void The_interval_holds_the_share_stays_within_0_and_1_and_mirrors() =>
        Prop.ForAll(Gen.Choose(1, 200_000).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (n, perMille) =>
        {
            var x = (long)n * perMille / 1000;
            var (here, mirrored) = (WilsonScore.Of(x, n), WilsonScore.Of(n - x, n));
            var share = (double)x / n;
            return here.Lower >= 0 && here.Upper <= 1 && here.Lower <= share && share <= here.Upper
                && Math.Abs(here.Lower - (1 - mirrored.Upper)) < 1e-12;
        }).QuickCheckThrowOnFailure();

    [TestCase(1, 0)]
    [TestCase(-1, 5)]
    [TestCase(6, 5)]
    public void Counts_that_are_no_proportion_are_refused(long numerator, long denominator) =>
        Assert.That(() => WilsonScore.Of(numerator, denominator), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
