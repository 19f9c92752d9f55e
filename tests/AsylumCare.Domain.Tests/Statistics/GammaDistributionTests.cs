using AsylumCare.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics;

namespace AsylumCare.Domain.Tests.Statistics;

/// <summary>Held to MathNet.Numerics 5.0.0.</summary>
[TestFixture]
internal sealed class GammaDistributionTests
{
    [TestCase(0.5)]
    [TestCase(1)]
    [TestCase(2.5)]
    [TestCase(14.999)]
    [TestCase(15)]
    [TestCase(170)]
    [TestCase(162_878)]
    public void The_logarithm_of_gamma_is_that_of_the_library(double x) =>
        Assert.That(GammaDistribution.LogGamma(x), Is.EqualTo(SpecialFunctions.GammaLn(x)).Within(1e-12).Percent.Or.EqualTo(SpecialFunctions.GammaLn(x)).Within(1e-12));

    [Test]
    public void The_cumulative_probability_is_that_of_the_library() =>
        Prop.ForAll(Gen.Choose(1, 150).ToArbitrary(), Gen.Choose(1, 400).ToArbitrary(), (tenths, x) =>
            Math.Abs(GammaDistribution.Cumulative(x / 10d, tenths / 10d) - SpecialFunctions.GammaLowerRegularized(tenths / 10d, x / 10d)) < 1e-12)
            .QuickCheckThrowOnFailure();

    [Test]
    public void The_quantile_undoes_the_cumulative_probability() =>
        Prop.ForAll(Gen.Choose(10, 150).ToArbitrary(), Gen.Choose(1, 999).ToArbitrary(), (tenths, perMille) =>
            Math.Abs(GammaDistribution.Cumulative(GammaDistribution.Quantile(perMille / 1000d, tenths / 10d), tenths / 10d) - (perMille / 1000d)) < 1e-12)
            .QuickCheckThrowOnFailure();

    [Test]
    public void Five_of_fifty_two_cards_are_drawn_in_2_598_960_ways() =>
        Assert.That(Math.Exp(GammaDistribution.LogWays(52, 5)), Is.EqualTo(2_598_960).Within(1e-4));
}
