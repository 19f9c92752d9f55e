using AsylumCare.Domain.Statistics.Times;
using FsCheck;
using FsCheck.Fluent;
using static AsylumCare.Domain.Statistics.Times.FollowUpEnd;

namespace AsylumCare.Domain.Tests.Statistics.Times;

[TestFixture]
internal sealed class AalenJohansenTests
{
    // Satagopan et al. 2004, A note on competing risks in survival data analysis, British Journal of Cancer 91:1229, table 2: 305 patients.
    private static readonly FollowUp[] BreastCancer =
    [
        new(7, Censored), new(10, Event), new(14, Censored), new(16, Event), new(18, Competing), new(23, Event), new(24, Censored), new(26, Competing),
        new(27, Event), .. FollowUps.Many(296, 60, Censored),
    ];

    // Few persons with ties between all kinds on day 3; shares and variances worked with the sums written out, apart from this code.
    private static readonly FollowUp[] Few =
    [
        new(1, Event), new(1, Competing), new(2, Censored), new(3, Event), new(3, Event), new(3, Competing), new(3, Censored), new(5, Competing),
        new(6, Event), new(8, Censored),
    ];

    // The table adds up rounded steps: it prints 0.3, 0.6, 0.9 and 1.2 %.
    [TestCase(10, 0.003)]
    [TestCase(16, 0.003)]
    [TestCase(18, 0)]
    [TestCase(23, 0.003)]
    [TestCase(27, 0.003)]
    public void The_steps_are_those_of_a_published_table(int month, double step)
    {
        var curve = AalenJohansen.Of(BreastCancer);

        Assert.That(curve.ShareOn(month) - curve.ShareOn(month - 1), Is.EqualTo(step).Within(5e-4));
    }

    [TestCase(10, 0.997)]
    [TestCase(16, 0.993)]
    [TestCase(18, 0.990)]
    [TestCase(23, 0.987)]
    [TestCase(26, 0.983)]
    [TestCase(27, 0.980)]
    public void Had_it_or_left_leaves_the_overall_survival_of_a_published_table(int month, double remaining) =>
        Assert.That(
            1 - AalenJohansen.Of(BreastCancer).ShareOn(month) - AalenJohansen.OfCompeting(BreastCancer).ShareOn(month), Is.EqualTo(remaining).Within(5e-4));

    [Test]
    public void The_last_share_of_the_published_table_is_exact() =>
        Assert.That(
            AalenJohansen.Of(BreastCancer).ShareOn(27),
            Is.EqualTo((1.0 / 304) + (303.0 / 304 / 302) + (303.0 / 304 * 301 / 302 * 300 / 301 / 300) + (303.0 / 304 * 301 / 302 * 300 / 301 * 299 / 300 * 297 / 298 / 297))
                .Within(1e-15));

    [TestCase(1, 0.1, 0.009)]
    [TestCase(3, 23 / 70.0, 0.024393586005830907)]
    [TestCase(6, 101 / 210.0, 0.031684375337436566)]
    [TestCase(8, 101 / 210.0, 0.031684375337436566)]
    public void Share_and_variance_have_the_values_worked_by_hand(int day, double share, double variance)
    {
        var curve = AalenJohansen.Of(Few);

        Assert.That(curve.ShareOn(day), Is.EqualTo(share).Within(1e-12));
        Assert.That(curve.VarianceOn(day), Is.EqualTo(variance).Within(1e-12));
    }

    [Test]
    public void Without_competition_it_is_Kaplan_and_Meiers_curve_with_Greenwoods_variance() =>
        Prop.ForAll(FollowUps.Of(Event, Event, Censored), persons =>
            AalenJohansen.Of(persons).Points.Zip(KaplanMeier.Of(persons).Points).All(pair =>
                pair.First.Day == pair.Second.Day && Math.Abs(pair.First.Share - pair.Second.Share) < 1e-12
                && Math.Abs(pair.First.Variance - pair.Second.Variance) < 1e-12)).QuickCheckThrowOnFailure();

    [Test]
    public void With_competition_Kaplan_and_Meiers_curve_is_never_below() =>
        Prop.ForAll(FollowUps.Any, persons =>
            AalenJohansen.Of(persons).Points.Zip(KaplanMeier.Of(persons).Points).All(pair => pair.First.Share <= pair.Second.Share + 1e-12)).QuickCheckThrowOnFailure();

    /// <summary>The identity of HU-02 and HU-01a: a cohort that is followed through day k has the share that was examined by day k.</summary>
    [Test]
    public void Followed_to_the_end_it_is_the_plain_share_with_the_binomial_variance() =>
        Prop.ForAll(FollowUps.Of(Event, Competing), persons =>
        {
            var curve = AalenJohansen.Of(persons);
            return Enumerable.Range(0, 13).All(day =>
            {
                var share = persons.Count(person => person.End == Event && person.Days <= day) / (double)persons.Length;
                return Math.Abs(curve.ShareOn(day) - share) < 1e-12 && Math.Abs(curve.VarianceOn(day) - (share * (1 - share) / persons.Length)) < 1e-12;
            });
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Had_it_left_and_neither_are_everyone() =>
        Prop.ForAll(FollowUps.Any, persons =>
        {
            var ended = persons.Select(person => person with { End = person.End == Competing ? Event : person.End }).ToList();
            return Enumerable.Range(0, 13).All(day =>
                Math.Abs(AalenJohansen.Of(persons).ShareOn(day) + AalenJohansen.OfCompeting(persons).ShareOn(day) - KaplanMeier.Of(ended).ShareOn(day)) < 1e-12);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void The_order_of_persons_leaves_no_trace() =>
        Prop.ForAll(FollowUps.Any, Gen.Choose(0, int.MaxValue).ToArbitrary(), (persons, seed) =>
        {
            FollowUp[] shuffled = [.. persons];
            new Random(seed).Shuffle(shuffled);
            return AalenJohansen.Of(persons).Points.SequenceEqual(AalenJohansen.Of(shuffled).Points);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void The_interval_holds_the_share_within_0_and_1() =>
        Prop.ForAll(FollowUps.Any, persons =>
        {
            var curve = AalenJohansen.Of(persons);
            return curve.Points.All(point =>
            {
                var (interval, wider) = (curve.IntervalOn(point.Day), curve.IntervalOn(point.Day, Domain.Statistics.ConfidenceLevel.P998));
                return interval.Lower >= 0 && interval.Upper <= 1 && interval.Lower <= point.Share + 1e-12 && point.Share <= interval.Upper + 1e-12
                    && wider.Lower <= interval.Lower + 1e-12 && interval.Upper <= wider.Upper + 1e-12;
            });
        }).QuickCheckThrowOnFailure();

    [Test]
    public void The_day_of_a_share_lies_between_its_limits() =>
        Prop.ForAll(FollowUps.Any, persons =>
        {
            var median = AalenJohansen.Of(persons).DayOf(0.5);
            return median.Day is not { } day || (median.Lower is { } lower && lower <= day && day <= (median.Upper ?? int.MaxValue));
        }).QuickCheckThrowOnFailure();
}
