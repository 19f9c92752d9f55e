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

    // Newcombe 1998, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17:857, table I, method 3.
    [TestCase(81, 263, 0.2553, 0.3662)]
    [TestCase(15, 148, 0.0624, 0.1605)]
    [TestCase(0, 20, 0, 0.1611)]
    [TestCase(1, 29, 0.0061, 0.1718)]
    public void The_interval_is_that_of_Newcombes_table(long numerator, long denominator, double lower, double upper)
    {
        var interval = WilsonScore.Of(numerator, denominator);

        Assert.That((double[])[interval.Lower, interval.Upper], Is.EqualTo((double[])[lower, upper]).Within(5e-5));
    }

    // UKHSA, PHEindicatormethods, testdata_Byars_Wilson.
    [TestCase(65, 100, 0.49549465740704313, 0.77835406140896968)]
    [TestCase(1045, 5000, 0.19179381799015244, 0.22731562902525818)]
    public void The_interval_at_99_8_percent_is_that_of_UKHSA(long numerator, long denominator, double lower, double upper)
    {
        var interval = WilsonScore.Of(numerator, denominator, ConfidenceLevel.P998);

        Assert.That((double[])[interval.Lower, interval.Upper], Is.EqualTo((double[])[lower, upper]).Within(1e-12));
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
