using AsylumCare.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.Distributions;
using Interval = AsylumCare.Domain.Statistics.Interval;

namespace AsylumCare.Domain.Tests.Statistics;

[TestFixture]
internal sealed class PoissonLimitsTests
{
    private static double[] Pair(Interval interval) => [interval.Lower, interval.Upper];

    // Garwood 1936 below 10, Byar's formula from 10 on; computed from the formulas with z = 1.959964.
    [TestCase(0, 0, 3.6889)]
    [TestCase(1, 0.0253, 5.5716)]
    [TestCase(5, 1.6235, 11.6683)]
    [TestCase(9, 4.1154, 17.0848)]
    [TestCase(10, 4.7874, 18.3915)]
    [TestCase(25, 16.1743, 36.9065)]
    [TestCase(100, 81.3621, 121.6279)]
    public void The_limits_have_their_golden_values(int count, double lower, double upper) =>
        Assert.That(Pair(PoissonLimits.Of(count)), Is.EqualTo((double[])[lower, upper]).Within(5e-5));

    // UKHSA, PHEindicatormethods, testdata_Rate.
    [TestCase(1, 0.025317807984289897, 5.571643390938898, 0.0010005003335835344, 9.2334134764515845)]
    [TestCase(5, 1.62348639011842, 11.668332079322669, 0.739371731917839, 16.454745203680105)]
    [TestCase(20, 12.211428834875937, 30.889880369197066, 8.922802365144193, 38.085035625041911)]
    [TestCase(65, 50.163187710459454, 82.849138545939837, 42.880261471480203, 94.000290844318016)]
    [TestCase(1045, 982.59320180733255, 1110.3312129856499, 947.94070356103737, 1148.8061609880331)]
    public void The_limits_are_those_of_UKHSA(int count, double lower95, double upper95, double lower998, double upper998)
    {
        Assert.That(Pair(PoissonLimits.Of(count)), Is.EqualTo((double[])[lower95, upper95]).Within(1e-9));
        Assert.That(Pair(PoissonLimits.Of(count, ConfidenceLevel.P998)), Is.EqualTo((double[])[lower998, upper998]).Within(1e-9));
    }

    [Test]
    public void Below_10_the_limits_are_half_the_quantiles_of_chi_square()
    {
        for (var count = 1; count < 10; count++)
        {
            double[] expected = [ChiSquared.InvCDF(2 * count, 0.025) / 2, ChiSquared.InvCDF(2 * (count + 1), 0.975) / 2];
            Assert.That(Pair(PoissonLimits.Of(count)), Is.EqualTo(expected).Within(1e-8));
        }
    }

    [Test]
    public void The_limits_hold_the_count_and_grow_with_it() =>
        Prop.ForAll(Gen.Choose(0, 3000).ToArbitrary(), count =>
        {
            var (here, next) = (PoissonLimits.Of(count), PoissonLimits.Of(count + 1));
            return here.Lower >= 0 && here.Lower <= count && count < here.Upper && here.Lower < next.Lower && here.Upper < next.Upper;
        }).QuickCheckThrowOnFailure();

    [TestCase(-1)]
    [TestCase(double.NaN)]
    public void What_is_no_count_is_refused(double count) => Assert.That(() => PoissonLimits.Of(count), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
