using AsylumCare.Domain.Statistics.Times;
using FsCheck;
using FsCheck.Fluent;
using static AsylumCare.Domain.Statistics.Times.FollowUpEnd;

namespace AsylumCare.Domain.Tests.Statistics.Times;

[TestFixture]
internal sealed class KaplanMeierTests
{
    // Weeks in remission with 6-mercaptopurine (Freireich et al. 1963), as worked in Kalbfleisch & Prentice, Collett, and SAS and R documentation.
    private static readonly FollowUp[] Leukaemia =
    [
        .. ((int[])[6, 6, 6, 7, 10, 13, 16, 22, 23]).Select(week => new FollowUp(week, Event)),
        .. ((int[])[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]).Select(week => new FollowUp(week, Censored)),
    ];

    [TestCase(6, 0.8571, 0.0764)]
    [TestCase(7, 0.8067, 0.0869)]
    [TestCase(10, 0.7529, 0.0963)]
    [TestCase(13, 0.6902, 0.1068)]
    [TestCase(16, 0.6275, 0.1141)]
    [TestCase(22, 0.5378, 0.1282)]
    [TestCase(23, 0.4482, 0.1346)]
    [TestCase(35, 0.4482, 0.1346)]
    public void The_curve_is_that_of_the_textbooks(int week, double remaining, double standardError)
    {
        var curve = KaplanMeier.Of(Leukaemia);

        Assert.That(1 - curve.ShareOn(week), Is.EqualTo(remaining).Within(5e-5));
        Assert.That(Math.Sqrt(curve.VarianceOn(week)), Is.EqualTo(standardError).Within(5e-5));
    }

    // Median 23, 95 % limits 13 and none: SAS, PROC LIFETEST (log-log); R, survfit with conf.type = "log-log".
    [Test]
    public void The_median_has_the_limits_of_the_textbooks() => Assert.That(KaplanMeier.Of(Leukaemia).DayOf(0.5), Is.EqualTo(new TimeQuantile(23, 13, null)));

    [Test]
    public void The_interval_is_that_of_log_minus_log()
    {
        var interval = KaplanMeier.Of(Leukaemia).IntervalOn(6);

        Assert.That((double[])[1 - interval.Upper, 1 - interval.Lower], Is.EqualTo((double[])[0.61971796, 0.95155175]).Within(1e-8));
    }

    [Test]
    public void A_person_censored_on_the_day_of_an_event_is_still_at_risk() =>
        Assert.That(KaplanMeier.Of([new(5, Event), new(5, Censored)]).ShareOn(5), Is.EqualTo(0.5).Within(1e-15));

    [Test]
    public void Before_any_event_nobody_has_had_it()
    {
        var curve = KaplanMeier.Of(Leukaemia);

        Assert.That(curve.ShareOn(5), Is.Zero);
        Assert.That(curve.IntervalOn(5).Upper, Is.Zero);
        Assert.That(KaplanMeier.Of([]).Points, Is.Empty);
    }

    [Test]
    public void The_curve_never_falls_and_its_interval_holds_it() =>
        Prop.ForAll(FollowUps.Any, persons =>
        {
            var curve = KaplanMeier.Of(persons);
            return curve.Points.Zip(curve.Points.Skip(1)).All(pair => pair.First.Share <= pair.Second.Share) && curve.Points.All(point =>
            {
                var interval = curve.IntervalOn(point.Day);
                return point.Share is >= 0 and <= 1 && interval.Lower >= 0 && interval.Upper <= 1
                    && interval.Lower <= point.Share + 1e-12 && point.Share <= interval.Upper + 1e-12;
            });
        }).QuickCheckThrowOnFailure();
}
