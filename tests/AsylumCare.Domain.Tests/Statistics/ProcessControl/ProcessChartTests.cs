using AsylumCare.Domain.Indicators;
using AsylumCare.Domain.Statistics.ProcessControl;

namespace AsylumCare.Domain.Tests.Statistics.ProcessControl;

[TestFixture]
internal sealed class ProcessChartTests
{
    private static readonly double[] Before = [50, 52, 49, 51, 53, 50, 48, 52, 51, 50, 49, 51];
    private static readonly double[] After = [60, 62, 59, 61, 63, 60, 58, 62, 61, 60, 59, 61];

    [Test]
    public void A_frozen_baseline_judges_what_comes_after()
    {
        var chart = ProcessChart.OfIndividuals([.. Before, .. After], [new(0, Baseline: 12)]);

        Assert.That(chart.Select(point => point.Limits).Distinct(), Is.EqualTo(new ProcessLimits?[] { IndividualsChart.Limits(Before) }));
        Assert.That(chart.Skip(12).Select(point => point.Signal), Is.All.EqualTo(new Signal(SpecialCauses.Outside, 1)).Or.EqualTo(new Signal(SpecialCauses.Shift, 1)));
        Assert.That(Verdicts.Variation(chart, Direction.Higher), Is.EqualTo(Variation.Improvement));
    }

    [Test]
    public void A_rebase_gives_new_limits_and_no_rule_reaches_over_it()
    {
        var chart = ProcessChart.OfIndividuals([.. Before, .. After], [new(0), new(12)]);

        Assert.That(chart.Select(point => point.Signal.Cause), Is.All.EqualTo(SpecialCauses.None));
        Assert.That((chart[0].Limits, chart[^1].Limits), Is.EqualTo((IndividualsChart.Limits(Before), IndividualsChart.Limits(After))));
        Assert.That(chart.Select(point => point.Value), Is.EqualTo((double[])[.. Before, .. After]));
    }

    [Test]
    public void With_fewer_than_12_points_limits_are_preliminary_and_nothing_is_said()
    {
        var chart = ProcessChart.OfIndividuals([.. Before.Take(10), 90]);

        Assert.That(chart[^1] is { IsPreliminary: true, Limits: not null });
        Assert.That(Verdicts.Variation(chart, Direction.Higher), Is.EqualTo(Variation.TooFewPoints));
        Assert.That(Verdicts.Assurance(chart, Direction.Higher, 10), Is.EqualTo(Assurance.None));
    }

    [TestCase(Direction.Higher, 90, Variation.Improvement)]
    [TestCase(Direction.Lower, 90, Variation.Concern)]
    [TestCase(Direction.None, 90, Variation.High)]
    [TestCase(Direction.Higher, 10, Variation.Concern)]
    [TestCase(Direction.Lower, 10, Variation.Improvement)]
    [TestCase(Direction.None, 10, Variation.Low)]
    [TestCase(Direction.Higher, 51, Variation.CommonCause)]
    public void The_verdict_is_of_the_last_point_and_the_way_that_is_better(Direction better, double last, Variation verdict) =>
        Assert.That(Verdicts.Variation(ProcessChart.OfIndividuals([.. Before, last], [new(0, 12)]), better), Is.EqualTo(verdict));

    // Limits of the twelve: 50.5 ± 2.66 · 23/11 = 44.94–56.06.
    [TestCase(Direction.Higher, 44.0, Assurance.Passes)]
    [TestCase(Direction.Higher, 57.0, Assurance.Fails)]
    [TestCase(Direction.Higher, 50.0, Assurance.Inconsistent)]
    [TestCase(Direction.Lower, 44.0, Assurance.Fails)]
    [TestCase(Direction.Lower, 57.0, Assurance.Passes)]
    [TestCase(Direction.None, 57.0, Assurance.None)]
    [TestCase(Direction.Higher, null, Assurance.None)]
    public void Assurance_compares_the_target_with_the_limits(Direction better, double? target, Assurance verdict) =>
        Assert.That(Verdicts.Assurance(ProcessChart.OfIndividuals(Before), better, target), Is.EqualTo(verdict));

    [Test]
    public void Shares_have_limits_by_their_own_denominator()
    {
        ShareCount[] months = [.. Enumerable.Range(0, 14).Select(i => new ShareCount(20 + (i % 3), i == 13 ? 500 : 50))];
        var chart = ProcessChart.OfShares(months, [new(0, 12)]);

        Assert.That(chart[13].Limits!.Value.Lower, Is.GreaterThan(chart[12].Limits!.Value.Lower));
        Assert.That(chart[13].Signal, Is.EqualTo(new Signal(SpecialCauses.Outside, -1)));
    }
}
