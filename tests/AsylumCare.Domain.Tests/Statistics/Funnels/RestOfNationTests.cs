using AsylumCare.Domain.Statistics.Funnels;
using AsylumCare.Domain.Statistics.ProcessControl;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.Distributions;

namespace AsylumCare.Domain.Tests.Statistics.Funnels;

[TestFixture]
internal sealed class RestOfNationTests
{
    // Fisher 1935: the lady who tasted eight cups, four of them with milk first. All four right 1/70, three or more 17/70.
    [TestCase(4, 1 / 70.0)]
    [TestCase(3, 17 / 70.0)]
    public void The_exact_probability_is_Fishers(long right, double probability) =>
        Assert.That(RestOfNation.Tail(new(right, 4), new(4, 8), 1), Is.EqualTo(probability).Within(1e-12));

    [Test]
    public void The_exact_probability_is_that_of_the_library() =>
        Prop.ForAll(Gen.Choose(1, 80).ToArbitrary(), Gen.Choose(0, 200).ToArbitrary(), Gen.Choose(0, 80).ToArbitrary(), (n, rest, x) =>
        {
            var (region, others) = (new ShareCount(Math.Min(x, n), n), new ShareCount(rest, 200));
            var all = new ShareCount(region.Numerator + rest, n + 200);
            var library = new Hypergeometric((int)all.Denominator, (int)all.Numerator, n).CumulativeDistribution(region.Numerator);
            return Math.Abs(RestOfNation.Tail(region, all, -1) - library) < 1e-9 && others.Share <= 1;
        }).QuickCheckThrowOnFailure();

    // z = (0.55 − 0.45)/√(0.45455 · 0.54545 · (1/500 + 1/10 000)) = 4.38: above 3.09; with 52 % z = 3.07.
    [TestCase(275, 500, Difference.Higher)]
    [TestCase(175, 500, Difference.Lower)]
    [TestCase(259, 500, Difference.NotShown)]
    [TestCase(18, 20, Difference.Higher)]
    [TestCase(14, 20, Difference.NotShown)]
    [TestCase(1, 20, Difference.Lower)]
    public void A_region_is_set_against_the_rest_at_99_8_percent(long examined, long persons, Difference difference) =>
        Assert.That(RestOfNation.Compare(new(examined, persons), new(4500, 10_000)), Is.EqualTo(difference));

    [Test]
    public void Nothing_is_shown_of_nobody_or_where_all_are_alike()
    {
        Assert.That(RestOfNation.Compare(new(0, 0), new(10, 20)), Is.EqualTo(Difference.NotShown));
        Assert.That(RestOfNation.Compare(new(0, 50), new(0, 500)), Is.EqualTo(Difference.NotShown));
    }

    // 45 % of 10 000: nine of nine have a probability of 0.45⁹ = 0.08 %, less than the tail's 0.1 %; eight of eight 0.17 %.
    [TestCase(0, false)]
    [TestCase(8, false)]
    [TestCase(9, true)]
    public void Too_few_persons_cannot_differ_whatever_their_share(long persons, bool can) =>
        Assert.That(RestOfNation.CanDiffer(persons, new(4500, 10_000)), Is.EqualTo(can));
}
