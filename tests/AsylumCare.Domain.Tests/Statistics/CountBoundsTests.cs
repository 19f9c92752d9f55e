using AsylumCare.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Interval = AsylumCare.Domain.Statistics.Interval;

namespace AsylumCare.Domain.Tests.Statistics;

[TestFixture]
internal sealed class CountBoundsTests
{
    [Test]
    public void A_sum_with_two_masked_parts_lies_2_to_10_above_what_is_known() =>
        Assert.That(CountBounds.Exactly(40) + CountBounds.Masked + CountBounds.Masked, Is.EqualTo(new CountBounds(42, 50)));

    // A published total of 47 with 40 known leaves 7 for two masked parts: each is at least 2 and at most 5.
    [Test]
    public void A_known_total_narrows_a_masked_part() =>
        Assert.That(
            CountBounds.Masked.Within(CountBounds.Exactly(47), CountBounds.Exactly(40) + CountBounds.Masked), Is.EqualTo(new CountBounds(2, 5)));

    [Test]
    public void A_total_that_the_parts_cannot_make_is_found_out() =>
        Assert.That(CountBounds.Masked.Within(CountBounds.Exactly(60), CountBounds.Exactly(40)), Is.Null);

    private static readonly Arbitrary<(int Count, bool Masked)[]> Parts =
        (from count in Gen.Choose(1, 5) from masked in Gen.Elements(true, false) select (count, masked)).ArrayOf().ToArbitrary();

    private static CountBounds Sum(IEnumerable<(int Count, bool Masked)> parts) =>
        parts.Aggregate(CountBounds.Exactly(0), (sum, part) => sum + (part.Masked ? CountBounds.Masked : CountBounds.Exactly(part.Count)));

    [Test]
    public void The_truth_lies_within_the_bounds_of_sum_ratio_and_share() =>
        Prop.ForAll(Parts, Parts, (ours, theirs) =>
        {
            var (mine, others) = (Sum(ours), Sum(theirs));
            double x = ours.Sum(part => part.Count), rest = theirs.Sum(part => part.Count);
            bool Holds(Interval? bounds, double truth) => bounds is not { } b || (b.Lower <= truth + 1e-12 && truth <= b.Upper + 1e-12);
            return mine.Least <= x && x <= mine.Most && Holds(mine.Over(others), x / rest) && Holds(mine.ShareBeside(others), x / (x + rest))
                && mine.Within(CountBounds.Exactly((long)(x + rest)), others) is { } narrowed && narrowed.Least <= x && x <= narrowed.Most;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Nothing_is_said_where_the_denominator_can_be_0()
    {
        Assert.That(CountBounds.Exactly(3).Over(CountBounds.Exactly(0)), Is.Null);
        Assert.That(CountBounds.Exactly(0).ShareBeside(CountBounds.Exactly(0)), Is.Null);
    }
}
