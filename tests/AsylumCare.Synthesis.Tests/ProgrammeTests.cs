using AsylumCare.Synthesis.Programme;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Tests;

public sealed class ProgrammeTests
{
    private static readonly Regions Regions = new();

    /// <summary>The formula on the populations of 2018; part 2 sums to 4.863 million kronor.</summary>
    [TestCase(9, 100_000)]
    [TestCase(13, 183_000)]
    [TestCase(12, 500_000)]
    [TestCase(14, 607_000)]
    [TestCase(1, 800_000)]
    public void The_second_payment_follows_the_population(int region, int kronor) =>
        Assert.That(ProgrammePlan.Steps(1, Regions).Single(s => s.Region == region && s.Code == "UTBETALNING2").Kronor, Is.EqualTo(kronor));

    [Test]
    public void Both_payments_to_21_regions_are_eleven_of_the_thirty_million_kronor()
    {
        var steps = ProgrammePlan.Steps(1, Regions).Where(s => s.Day.Year > 2015 && s.Kronor is not null).ToArray();
        Assert.That(steps.Sum(s => s.Kronor), Is.EqualTo(11_163_000));
        Assert.That(steps.Select(s => s.Region).Distinct().Count(), Is.EqualTo(21));
    }

    [Test]
    public void Every_region_takes_the_steps_in_their_order_and_is_done_by_the_final_report()
    {
        string[] chain = ["INTRESSE", "SAMORDNARE", "BEHOVSANALYS", "UTBETALNING1", "SPRIDNINGSPLAN", "UTBETALNING2", "UPPFOLJNING"];
        foreach (var region in ProgrammePlan.Steps(1, Regions).Where(s => s.Day >= new DateOnly(2016, 6, 1)).GroupBy(s => s.Region))
        {
            var taken = region.Where(s => chain.Contains(s.Code)).OrderBy(s => s.Day).ToArray();
            Assert.That(taken.Select(s => s.Code), Is.EqualTo(chain));
            Assert.That(taken[^1].Day, Is.LessThanOrEqualTo(new DateOnly(2017, 2, 28)));
        }
    }

    [Test]
    public void As_many_are_trained_as_the_programme_says()
    {
        var trainings = ProgrammePlan.Trainings(1, Regions);
        Assert.That(trainings.Where(t => t.IsNational).Sum(t => t.Trainers), Is.EqualTo(1_200));
        Assert.That(trainings.Where(t => !t.IsNational).Sum(t => t.Participants), Is.EqualTo(20_000));
    }
}
