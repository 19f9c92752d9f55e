using AsylumCare.Domain.Indicators;
using AsylumCare.Domain.Statistics.ProcessControl;

namespace AsylumCare.Domain.Tests.Statistics.ProcessControl;

[TestFixture]
internal sealed class IndividualsChartTests
{
    private static readonly double[] Series = [50, 52, 49, 51, 53, 50, 48, 52, 51, 50, 55, 60];

    // Sum of the ranges 2 3 2 2 3 2 4 1 1 5 5 is 30, over 11; 2.66 · 30/11 = 7.2545.
    [Test]
    public void The_limits_have_their_golden_values()
    {
        var limits = IndividualsChart.Limits(Series)!.Value;

        Assert.That(IndividualsChart.MeanMovingRange(Series), Is.EqualTo(30 / 11d).Within(1e-12));
        Assert.That((double[])[limits.Centre, limits.Lower, limits.Upper], Is.EqualTo((double[])[51.75, 44.4955, 59.0045]).Within(5e-5));
    }

    [Test]
    public void The_last_point_is_outside_and_an_improvement_where_higher_is_better()
    {
        var chart = ProcessChart.OfIndividuals(Series);

        Assert.That(chart[^1].Signal, Is.EqualTo(new Signal(SpecialCauses.Outside, 1)));
        Assert.That(chart.Take(11).Select(point => point.Signal.Cause), Is.All.EqualTo(SpecialCauses.None));
        Assert.That(Verdicts.Variation(chart, Direction.Higher), Is.EqualTo(Variation.Improvement));
    }

    // Ranges 1 1 1 1 1 30 30 1 1 1: mean 6.8, those above 22.2 are left out, and the rest have mean 1.
    [Test]
    public void An_outlying_range_is_left_out() =>
        Assert.That(IndividualsChart.MeanMovingRange([10, 11, 10, 11, 10, 11, 41, 11, 10, 11, 10]), Is.EqualTo(1).Within(1e-12));

    [Test]
    public void A_series_that_never_changes_has_limits_on_its_centre() =>
        Assert.That(IndividualsChart.Limits([7, 7, 7]), Is.EqualTo(new ProcessLimits(7, 7, 7)));

    [Test]
    public void One_value_has_no_limits()
    {
        Assert.That(IndividualsChart.Limits([7]), Is.Null);
        Assert.That(Verdicts.Variation(ProcessChart.OfIndividuals([7]), Direction.Higher), Is.EqualTo(Variation.TooFewPoints));
    }
}
