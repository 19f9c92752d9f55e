using AsylumCare.Domain.Statistics.ProcessControl;
using FsCheck;
using FsCheck.Fluent;

namespace AsylumCare.Domain.Tests.Statistics.ProcessControl;

[TestFixture]
internal sealed class LaneyChartTests
{
    private static readonly ShareCount[] Months =
    [
        new(22, 50), new(31, 62), new(18, 45), new(40, 80), new(25, 70), new(33, 66), new(29, 58), new(47, 77), new(20, 52), new(36, 71), new(28, 60),
        new(39, 64),
    ];

    // 368 of 755; σ_z and limits from Laney's formulas, worked apart from this code.
    [Test]
    public void The_limits_have_the_values_worked_by_hand()
    {
        var chart = LaneyChart.Of(Months)!;
        var limits = chart.LimitsAt(50);

        Assert.That(chart.Centre, Is.EqualTo(368 / 755d).Within(1e-12));
        Assert.That(chart.SigmaZ, Is.EqualTo(1.5144538322941679).Within(1e-9));
        Assert.That((double[])[limits.Lower, limits.Upper], Is.EqualTo((double[])[0.16625479146459732, 0.8085796456214954]).Within(1e-9));
    }

    // Laney 2002: with equal denominators p′ and the individuals chart of the shares are one.
    [Test]
    public void With_equal_denominators_the_limits_are_those_of_individuals() =>
        Prop.ForAll(Gen.Choose(300, 600).ArrayOf(24).Where(counts => counts.Distinct().Count() > 1).ToArbitrary(), counts =>
        {
            var laney = LaneyChart.Of([.. counts.Select(count => new ShareCount(count, 1000))])!.LimitsAt(1000);
            var shares = counts.Select(count => count / 1000d).ToList();
            var ranges = shares.Zip(shares.Skip(1), (a, b) => Math.Abs(b - a)).Average();
            return Math.Abs(laney.Upper - Math.Min(1, shares.Average() + (3 / 1.128 * ranges))) < 1e-9;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Fewer_persons_have_wider_limits_within_0_and_1()
    {
        var chart = LaneyChart.Of(Months)!;

        Assert.That(chart.LimitsAt(20).Upper, Is.GreaterThan(chart.LimitsAt(200).Upper));
        Assert.That(chart.LimitsAt(1), Is.EqualTo(new ProcessLimits(chart.Centre, 0, 1)));
    }

    [Test]
    public void Nothing_but_0_has_no_chart() => Assert.That(LaneyChart.Of([new(0, 10), new(0, 12)]), Is.Null);

    /// <summary>A stable process with months of 20–400 persons: a month outside is rare, although the denominators differ.</summary>
    [Test]
    public void A_stable_process_seldom_has_a_month_outside()
    {
        var random = new Random(20151);
        var outside = 0;
        for (var series = 0; series < 200; series++)
        {
            ShareCount[] months = [.. Enumerable.Range(0, 36).Select(_ => random.Next(20, 400)).Select(n => new ShareCount(Enumerable.Range(0, n).Count(_ => random.NextDouble() < 0.45), n))];
            outside += ProcessChart.OfShares(months, rules: SpecialCauses.Outside).Count(point => point.Signal.Cause != SpecialCauses.None);
        }

        Assert.That(outside / (200 * 36d), Is.LessThan(0.008));
    }
}
