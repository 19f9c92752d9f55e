using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Publication;

namespace AsylumCare.Domain.Tests.Publication;

/// <summary>Three regions: 1 Stockholm, 12 Skåne, 13 Halland; the cohort of October 2015.</summary>
[TestFixture]
internal sealed class MaturityTests
{
    private static readonly Month Cohort = new(2015, 10);
    private static readonly int[] Regions = [1, 12, 13];
    private static readonly DateOnly LongAfter = new(2017, 6, 26);

    // Cohort end 2015-10-31: + 30 = 30 November, + 60 = 30 December, + 90 = 29 January, + 180 = 28 April.
    private static readonly Month LastForAll = new(2016, 4);

    // 1 October − 30 = 1 September.
    private static readonly Month FirstForAll = new(2015, 9);
    private static readonly Month DataFrom = new(2014, 1);

    private static IEnumerable<(int, Month)> Through(int region, Month last) => Month.Range(FirstForAll, last).Select(month => (region, month));

    private static Dictionary<int, Maturity> Of(
        DateOnly today, Func<int, IEnumerable<int>, decimal> usualShareOf, Func<int, long> size, params IEnumerable<(int, Month)>[] delivered) =>
        From(DataFrom, today, usualShareOf, size, delivered);

    private static Dictionary<int, Maturity> From(
        Month dataFrom, DateOnly today, Func<int, IEnumerable<int>, decimal> usualShareOf, Func<int, long> size, params IEnumerable<(int, Month)>[] delivered) =>
        new MaturityOfCohorts(Regions, new DeliveredMonths(delivered.SelectMany(d => d)), dataFrom, usualShareOf, today, (region, _) => size(region))
            .Of(Cohort).ToDictionary(row => row.RegionId, row => row.Maturity);

    private static decimal NoneElsewhere(int region, IEnumerable<int> others) => 0;

    private static IEnumerable<(int, Month)> Everything => Regions.SelectMany(region => Through(region, LastForAll));

    [TestCase(30, "2015-11", "2015-12-20")]
    [TestCase(60, "2015-12", "2016-01-20")]
    [TestCase(90, "2016-01", "2016-02-20")]
    [TestCase(180, "2016-04", "2016-05-20")]
    public void A_horizon_needs_the_month_it_ends_in_and_the_20th_after_it(int horizon, string lastMonth, string deliveryDay)
    {
        Assert.That(CohortMaturity.LastMonthNeeded(Cohort, horizon).ToString(), Is.EqualTo(lastMonth));
        Assert.That(CohortMaturity.DeliveryDay(Cohort, horizon).ToString("O"), Is.EqualTo(deliveryDay));
    }

    [TestCase("2015-12-20", 0b0000)]
    [TestCase("2015-12-21", 0b0001)]
    [TestCase("2016-01-20", 0b0001)]
    [TestCase("2016-01-21", 0b0011)]
    [TestCase("2016-02-21", 0b0111)]
    [TestCase("2016-05-20", 0b0111)]
    [TestCase("2016-05-21", 0b1111)]
    public void Horizons_open_the_day_after_the_20th(string today, int mask)
    {
        var maturity = Of(DateOnly.Parse(today), NoneElsewhere, _ => 100, Everything);

        Assert.That(maturity.Values.Select(m => m.Mask), Is.All.EqualTo(mask));
        Assert.That(maturity.Keys, Is.EqualTo(new[] { 1, 12, 13, 99, 0 }));
    }

    [Test]
    public void A_month_missing_in_the_middle_closes_the_horizons_that_need_it()
    {
        var halland = Through(13, LastForAll).Where(d => d.Item2 != new Month(2016, 1));

        var maturity = Of(LongAfter, NoneElsewhere, _ => 100, Through(1, LastForAll), Through(12, LastForAll), halland);

        Assert.That(maturity[13].Mask, Is.EqualTo(0b0011));
        Assert.That(maturity[1].Mask, Is.EqualTo(0b1111));
    }

    [TestCase("2015-03", "2015-01")]
    [TestCase("2016-03", "2016-01")]
    [TestCase("2015-10", "2015-09")]
    [TestCase("2015-08", "2015-07")]
    public void A_cohort_needs_the_months_from_30_days_before_it(string cohort, string first)
    {
        Assert.That(CohortMaturity.FirstMonthNeeded(Month.Parse(cohort)).ToString(), Is.EqualTo(first));
    }

    [TestCase("2014-01", 0b0000)]
    [TestCase("2015-09", 0b0000)]
    [TestCase("2015-10", 0b1111)]
    public void The_month_before_the_cohort_is_needed_where_the_data_reach_it(string dataFrom, int mask)
    {
        var withoutSeptember = Through(13, LastForAll).Where(d => d.Item2 >= Cohort);
        var maturity = From(
            Month.Parse(dataFrom), LongAfter, NoneElsewhere, _ => 100, Through(1, LastForAll), Through(12, LastForAll), withoutSeptember);

        Assert.That(maturity[13].Mask, Is.EqualTo(mask));
        Assert.That(maturity[1].Mask, Is.EqualTo(0b1111));
    }

    [TestCase("0.01", 0b1111)]
    [TestCase("0.010001", 0b0001)]
    public void Others_that_have_not_delivered_block_above_one_percent(string usual, int mask)
    {
        decimal HallandsInSkane(int region, IEnumerable<int> others) => region == 13 && others.Contains(12) ? decimal.Parse(usual) : 0;

        var maturity = Of(
            LongAfter, HallandsInSkane, _ => 100, Through(1, LastForAll), Through(12, new Month(2015, 11)), Through(13, LastForAll));

        Assert.That(maturity[13].Mask, Is.EqualTo(mask));
        Assert.That(maturity[13].MissingPpm, Is.EqualTo((int)(decimal.Parse(usual) * 1_000_000)));
        Assert.That(maturity[1], Is.EqualTo(Maturity.Whole));
    }

    [TestCase(990, 10, true)]
    [TestCase(989, 11, false)]
    public void The_nation_is_mature_with_99_percent_of_the_cohort(int delivered, int missing, bool mature)
    {
        var maturity = Of(
            LongAfter, NoneElsewhere, region => region == 13 ? missing : region == 1 ? delivered : 0,
            Through(1, LastForAll), Through(12, LastForAll));

        Assert.That(maturity[13].Mask, Is.Zero);
        Assert.That(maturity[0].At(60), Is.EqualTo(mature));
        Assert.That(maturity[99], Is.EqualTo(maturity[0]), "the unknown region follows the nation");
    }

    [Test]
    public void Persons_of_no_known_region_are_part_of_the_nation()
    {
        static long Size(int region) => region switch { 1 => 990, 13 => 1, 99 => 20, _ => 0 };

        Assert.That(Of(LongAfter, NoneElsewhere, Size, Through(1, LastForAll), Through(12, LastForAll))[0].Mask, Is.Zero);
        Assert.That(Of(LongAfter, NoneElsewhere, Size, Everything)[0].Mask, Is.EqualTo(0b1111), "no region's examinations are missing");
    }

    [Test]
    public void A_month_without_arrivals_needs_every_region()
    {
        Assert.That(Of(LongAfter, NoneElsewhere, _ => 0, Everything)[0].Mask, Is.EqualTo(0b1111));
        Assert.That(Of(LongAfter, NoneElsewhere, _ => 0, Through(1, LastForAll))[0].Mask, Is.Zero);
    }

    [Test]
    public void A_period_is_as_mature_as_its_least_mature_month()
    {
        var quarter = new[] { Maturity.Whole, new Maturity(0b0111, 5), new Maturity(0b0011, 3) }.Aggregate((all, month) => all.And(month));

        Assert.That(quarter, Is.EqualTo(new Maturity(0b0011, 5)));
        Assert.That(quarter.At(60), Is.True);
        Assert.That(quarter.At(90), Is.False);
        Assert.That(() => quarter.At(45), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
