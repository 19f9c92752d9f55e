using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Planning;
using AsylumCare.Synthesis.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace AsylumCare.Synthesis.Tests;

public sealed class PlanningTests
{
    private static readonly NationalSeries National = new();

    [Test]
    public void Scaled_counts_keep_their_total_and_are_rounded_up_or_down() =>
        Prop.ForAll(Counts(), Permille(), (counts, permille) =>
        {
            var scale = permille / 1000m;
            var scaled = LargestRemainder.Scale(counts, scale);
            return scaled.Sum() == (int)decimal.Round(counts.Sum() * scale, MidpointRounding.AwayFromZero)
                && scaled.Zip(counts).All(pair => Math.Abs(pair.First - (pair.Second * scale)) < 1);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void No_group_of_a_month_is_negative_at_any_scale() =>
        Prop.ForAll(Permille(), permille => MonthPlan.Of(National, new Month(2009, 1), National.Last, permille / 1000m).All(plan =>
            plan is { UnaccompaniedBoys: >= 0, UnaccompaniedGirls: >= 0, AccompaniedBoys: >= 0, AccompaniedGirls: >= 0, AdultMen: >= 0 }
            && plan.Women - plan.UnaccompaniedGirls - plan.AccompaniedGirls >= 0)).QuickCheckThrowOnFailure();

    [Test]
    public void Handling_takes_longer_for_those_who_came_in_2015_than_in_2013()
    {
        var climate = new DecisionClimate(National);
        Assert.That(climate.MeanDaysFor(new Month(2015, 10)), Is.GreaterThan(2 * climate.MeanDaysFor(new Month(2013, 3))));
    }

    private static Arbitrary<int[]> Counts() => ArbMap.Default.ArbFor<PositiveInt[]>()
        .Convert(values => values.Select(v => v.Get).Append(1).ToArray(), counts => counts.Select(PositiveInt.NewPositiveInt).ToArray());

    private static Arbitrary<int> Permille() => Gen.Choose(1, 2000).ToArbitrary();
}
