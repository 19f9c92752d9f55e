using AsylumCare.Domain.Statistics;
using AsylumCare.Domain.Statistics.Funnels;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.Distributions;
using Interval = AsylumCare.Domain.Statistics.Interval;

namespace AsylumCare.Domain.Tests.Statistics.Funnels;

[TestFixture]
internal sealed class FunnelLimitsTests
{
    private static double[] Pair(Interval interval) => [interval.Lower, interval.Upper];

    // p0 = 0.45, computed from the formula with z = 1.959964 and 3.090232.
    [TestCase(50, 0.3121, 0.5879, 0.2326, 0.6674)]
    [TestCase(200, 0.3811, 0.5189, 0.3413, 0.5587)]
    [TestCase(1000, 0.4192, 0.4808, 0.4014, 0.4986)]
    public void Score_limits_have_their_golden_values(long n, double lower95, double upper95, double lower998, double upper998)
    {
        Assert.That(Pair(FunnelLimits.Score(0.45, n, ConfidenceLevel.P95)), Is.EqualTo((double[])[lower95, upper95]).Within(5e-5));
        Assert.That(Pair(FunnelLimits.Score(0.45, n, ConfidenceLevel.P998)), Is.EqualTo((double[])[lower998, upper998]).Within(5e-5));
    }

    // Interpolated binomial limits, worked apart from this code.
    [TestCase(20, 0.2084131808904921, 0.6951042194061579, 0.10090572109935672, 0.8211694932106861)]
    [TestCase(50, 0.30294585047259487, 0.5985950789653493, 0.2265026027283669, 0.678088122422816)]
    [TestCase(99, 0.3471873382147771, 0.5536182456252933, 0.2930027611641791, 0.6106434376626749)]
    public void Below_100_the_limits_are_binomial(long n, double lower95, double upper95, double lower998, double upper998)
    {
        Assert.That(Pair(FunnelLimits.Of(0.45, n, ConfidenceLevel.P95)), Is.EqualTo((double[])[lower95, upper95]).Within(1e-9));
        Assert.That(Pair(FunnelLimits.Of(0.45, n, ConfidenceLevel.P998)), Is.EqualTo((double[])[lower998, upper998]).Within(1e-9));
    }

    [Test]
    public void Counts_beyond_the_exact_limits_are_as_rare_as_the_level_says() =>
        Prop.ForAll(Gen.Choose(1, 999).ToArbitrary(), Gen.Choose(1, 99).ToArbitrary(), (perMille, n) =>
        {
            var (probability, limits) = (perMille / 1000d, FunnelLimits.Exact(perMille / 1000d, n, ConfidenceLevel.P998));
            var mirrored = FunnelLimits.Exact(1 - probability, n, ConfidenceLevel.P998);
            var below = Enumerable.Range(0, n + 1).Where(count => count < (limits.Lower * n) - 1e-9).Sum(count => Binomial.PMF(probability, n, count));
            var above = Enumerable.Range(0, n + 1).Where(count => count > (limits.Upper * n) + 1e-9).Sum(count => Binomial.PMF(probability, n, count));
            return below <= 0.001 + 1e-9 && above <= 0.001 + 1e-9 && limits.Lower >= 0 && limits.Upper <= 1 && limits.Lower <= limits.Upper
                && Math.Abs(mirrored.Lower - (1 - limits.Upper)) < 1e-12;
        }).QuickCheckThrowOnFailure();

    [TestCase(0)]
    [TestCase(1)]
    public void A_certain_share_has_no_width(double probability) =>
        Assert.That(FunnelLimits.Of(probability, 20, ConfidenceLevel.P95), Is.EqualTo(new Interval(probability, probability)));

    [Test]
    public void What_is_no_probability_or_nobody_is_refused()
    {
        Assert.That(() => FunnelLimits.Of(1.1, 20, ConfidenceLevel.P95), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => FunnelLimits.Of(0.5, 0, ConfidenceLevel.P95), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
