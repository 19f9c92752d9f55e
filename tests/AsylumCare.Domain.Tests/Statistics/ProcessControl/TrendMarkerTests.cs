using AsylumCare.Domain.Statistics.ProcessControl;
using FsCheck;
using FsCheck.Fluent;

namespace AsylumCare.Domain.Tests.Statistics.ProcessControl;

[TestFixture]
internal sealed class TrendMarkerTests
{
    // Smokers among patients of four studies (Fleiss 1981, p. 139): the example of R's prop.trend.test, X-squared = 8.2249.
    [Test]
    public void Chi_square_for_trend_is_that_of_R() =>
        Assert.That(TrendMarker.ChiSquare([new(83, 86), new(90, 93), new(129, 136), new(70, 82)]), Is.EqualTo(8.2249).Within(5e-5));

    [Test]
    public void A_clear_rise_is_a_rise_and_backwards_a_fall()
    {
        ShareCount[] rise = [new(40, 100), new(46, 100), new(52, 100), new(58, 100), new(64, 100)];

        Assert.That(TrendMarker.Of(rise), Is.EqualTo(Trend.Increasing));
        Assert.That(TrendMarker.Of([.. rise.Reverse()]), Is.EqualTo(Trend.Decreasing));
        Assert.That(TrendMarker.Of([new(99, 100), .. rise]), Is.EqualTo(Trend.Increasing));
    }

    [Test]
    public void Small_changes_and_a_single_outlying_point_are_no_trend()
    {
        Assert.That(TrendMarker.Of([new(40, 100), new(41, 100), new(42, 100), new(43, 100), new(44, 100)]), Is.EqualTo(Trend.NoSignificantChange));
        Assert.That(TrendMarker.ChiSquare([new(420, 1000), new(415, 1000), new(410, 1000), new(405, 1000), new(700, 1000)]), Is.GreaterThan(TrendMarker.Threshold));
        Assert.That(TrendMarker.Of([new(420, 1000), new(415, 1000), new(410, 1000), new(405, 1000), new(700, 1000)]), Is.EqualTo(Trend.NoSignificantChange));
    }

    [Test]
    public void Four_points_are_too_few() => Assert.That(TrendMarker.Of([new(1, 9), new(2, 9), new(3, 9), new(4, 9)]), Is.EqualTo(Trend.TooFewPoints));

    [Test]
    public void The_threshold_is_that_of_Fingertips() => Assert.That(TrendMarker.Threshold, Is.EqualTo(9.54953570608324).Within(1e-12));

    [Test]
    public void Chi_square_is_the_same_backwards_and_of_those_who_were_not_counted() =>
        Prop.ForAll((from n in Gen.Choose(1, 200) from x in Gen.Choose(0, n) select new ShareCount(x, n)).ArrayOf(5).ToArbitrary(), points =>
        {
            var here = TrendMarker.ChiSquare(points);
            var rest = TrendMarker.ChiSquare([.. points.Select(point => point with { Numerator = point.Denominator - point.Numerator })]);
            return here >= 0 && Math.Abs(here - TrendMarker.ChiSquare([.. points.Reverse()])) < 1e-8 && Math.Abs(here - rest) < 1e-8;
        }).QuickCheckThrowOnFailure();
}
