using AsylumCare.Domain.Statistics;
using AsylumCare.Domain.Statistics.Funnels;
using AsylumCare.Domain.Statistics.ProcessControl;

namespace AsylumCare.Domain.Tests.Statistics.Funnels;

[TestFixture]
internal sealed class OverDispersionTests
{
    private static readonly ShareCount[] Regions =
        [new(120, 300), new(45, 150), new(600, 1200), new(80, 160), new(30, 110), new(210, 420), new(95, 260), new(50, 90)];

    // p0, φ and τ² from Spiegelhalter's formulas (percentiles as R's type 7), worked apart from this code.
    [Test]
    public void The_dispersion_has_the_values_worked_by_hand()
    {
        var dispersion = OverDispersion.Of(Regions)!;

        Assert.That(dispersion.Probability, Is.EqualTo(1230 / 2690d).Within(1e-12));
        Assert.That(dispersion.Phi, Is.EqualTo(6.920537962007968).Within(1e-9));
        Assert.That(dispersion.TauSquared, Is.EqualTo(0.005985987255461781).Within(1e-12));
    }

    [Test]
    public void Over_dispersed_limits_are_wider_and_do_not_close_with_size()
    {
        var dispersion = OverDispersion.Of(Regions)!;
        var (plain, wide) = (FunnelLimits.Score(dispersion.Probability, 1_000_000, ConfidenceLevel.P998), dispersion.LimitsAt(1_000_000, ConfidenceLevel.P998));

        Assert.That(wide.Upper - plain.Upper, Is.GreaterThan(0.2));
    }

    [Test]
    public void Regions_that_differ_by_chance_only_have_plain_limits()
    {
        var dispersion = OverDispersion.Of([new(45, 100), new(46, 100), new(44, 100), new(92, 200)])!;

        Assert.That(dispersion.TauSquared, Is.Zero);
        Assert.That(dispersion.LimitsAt(150, ConfidenceLevel.P95), Is.EqualTo(FunnelLimits.Score(dispersion.Probability, 150, ConfidenceLevel.P95)));
    }

    [Test]
    public void One_region_or_none_but_0_have_no_dispersion()
    {
        Assert.That(OverDispersion.Of([new(1, 2)]), Is.Null);
        Assert.That(OverDispersion.Of([new(0, 2), new(0, 5)]), Is.Null);
    }
}
