using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Indicators;

namespace AsylumCare.Domain.Tests.Indicators;

/// <summary>
/// The golden values are computed on Migrationsverket's monthly series with exponential delay, spread over the months in another way:
/// a quarter of a percentage point apart at most.
/// </summary>
public sealed class UnchangedProcessTests
{
    // Migrationsverket's applications, January 2013 to December 2016.
    private static readonly long[] Applications2013To2016 =
    [
        3802, 2970, 2964, 3061, 3084, 2978, 4061, 4798, 7767, 7908, 5535, 5331,
        4451, 4109, 4406, 4855, 6019, 8073, 9385, 8877, 9976, 8184, 6009, 6957,
        4896, 4040, 4117, 3917, 5376, 6619, 8065, 11746, 24307, 39196, 36726, 13872,
        4168, 2731, 2246, 2047, 2065, 2104, 2135, 2374, 2408, 2436, 2238, 1987,
    ];

    private static readonly Dictionary<Month, long> Applications =
        Applications2013To2016.Select((count, i) => (Month: new Month(2013, 1).AddMonths(i), count)).ToDictionary(pair => pair.Month, pair => pair.count);

    [TestCase(35, 44.2, 40.2, 80.6)]
    [TestCase(45, 43.9, 38.5, 92.8)]
    public void An_unchanged_process_takes_the_ratio_down_and_then_up(double meanDelay, double in2014, double in2015, double in2016)
    {
        var process = new UnchangedProcess(0.45, meanDelay);
        double Ratio(int year) => 100 * process.Examinations(Applications, year) / Applications.Where(month => month.Key.Year == year).Sum(month => month.Value);
        Assert.That((double[])[Ratio(2014), Ratio(2015), Ratio(2016)], Is.EqualTo((double[])[in2014, in2015, in2016]).Within(0.25));
    }

    [TestCase(35, 0.369)]
    [TestCase(45, 0.331)]
    public void Coverage_of_every_cohort_is_the_same(double meanDelay, double within60Days) =>
        Assert.That(new UnchangedProcess(0.45, meanDelay).Coverage(60), Is.EqualTo(within60Days).Within(0.001));

    [Test]
    public void A_matched_process_makes_the_year_it_was_matched_to()
    {
        var process = UnchangedProcess.Matching(Applications, 2014, 35_798, 40);
        Assert.That(process.Examinations(Applications, 2014), Is.EqualTo(35_798d).Within(0.5));
        Assert.That(process.Uptake, Is.EqualTo(0.45).Within(0.01));
    }

    [Test]
    public void Everyone_is_examined_once_in_the_end()
    {
        var process = new UnchangedProcess(1, 40);
        double all = Enumerable.Range(2013, 10).Sum(year => process.Examinations(Applications, year));
        Assert.That(all, Is.EqualTo((double)Applications.Values.Sum()).Within(0.001));
    }
}
