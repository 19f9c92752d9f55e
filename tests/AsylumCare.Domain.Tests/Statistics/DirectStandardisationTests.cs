using AsylumCare.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace AsylumCare.Domain.Tests.Statistics;

[TestFixture]
internal sealed class DirectStandardisationTests
{
    // UKHSA, PHEindicatormethods, testdata_DSR_ISR: counts of two areas, their population, and the European standard population 2013.
    private static readonly long[] Big = [127, 25, 18, 21, 12, 27, 48, 27, 29, 32, 32, 34, 45, 65, 38, 68, 74, 82, 91];
    private static readonly long[] Small = [12, 4, 3, 2, 3, 4, 8, 2, 2, 3, 4, 5, 6, 8, 5, 6, 5, 5, 4];
    private static readonly double[] Population = [636, 558, 609, 543, 384, 594, 669, 843, 660, 576, 606, 522, 426, 273, 300, 288, 153, 123, 207];
    private static readonly double[] Standard = [5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000];

    // Persons of the first area with one, two, three and four events.
    private static readonly long[][] PersonsWith =
    [
        [75, 16, 11, 12, 8, 18, 26, 18, 18, 21, 21, 23, 23, 39, 25, 40, 46, 49, 56], [16, 3, 2, 3, 0, 3, 6, 3, 4, 4, 4, 4, 6, 8, 5, 9, 9, 10, 11],
        [4, 1, 1, 1, 0, 1, 2, 1, 1, 1, 1, 1, 2, 2, 1, 2, 2, 3, 3], [2, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1],
    ];

    private static Stratum[] Strata(long[] counts, Func<int, long>? squares = null) =>
        [.. counts.Select((count, i) => new Stratum(count, squares?.Invoke(i) ?? count, Population[i], Standard[i]))];

    private static double[] Numbers(Rate? rate) => [rate!.Value, rate.Interval.Lower, rate.Interval.Upper];

    [Test]
    public void The_rate_is_that_of_UKHSA()
    {
        Assert.That(Numbers(DirectStandardisation.Of(Strata(Big), 10_000)),
            Is.EqualTo((double[])[1043.0247991469423, 971.77090679856803, 1117.894091547925]).Within(1e-9));
        Assert.That(Numbers(DirectStandardisation.Of(Strata(Small), 10_000)),
            Is.EqualTo((double[])[110.3212025300104, 87.745576753670903, 136.70882227251795]).Within(1e-9));
        Assert.That(Numbers(DirectStandardisation.Of(Strata(Big), 10_000, ConfidenceLevel.P998)),
            Is.EqualTo((double[])[1043.0247991469423, 932.32878802199036, 1162.0595999522059]).Within(1e-9));
    }

    // UKHSA's own interval for events of the same persons is 9 532.95–11 373.07 per 100 000.
    [Test]
    public void Clustered_events_have_nearly_the_interval_of_UKHSA()
    {
        var rate = Numbers(DirectStandardisation.Of(Strata(Big, i => Enumerable.Range(1, 4).Sum(x => x * x * PersonsWith[x - 1][i])), 100_000));

        Assert.That(rate, Is.EqualTo((double[])[10430.24799147, 9532.9497786200009, 11373.074832980001]).Within(0.1).Percent);
    }

    [Test]
    public void A_single_stratum_has_the_crude_rate()
    {
        var (rate, crude) = (DirectStandardisation.Of([new(40, 90, 1234, 7)], 1000), EventRate.Clustered(40, 90, 1234, 1000));

        Assert.That(Numbers(rate), Is.EqualTo(Numbers(crude)).Within(1e-9));
    }

    [Test]
    public void The_scale_of_the_standard_and_the_order_of_strata_leave_no_trace() =>
        Prop.ForAll(Gen.Choose(1, 1000).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (scale, seed) =>
        {
            Stratum[] strata = [.. Strata(Big).Select(stratum => stratum with { Weight = stratum.Weight * scale })];
            new Random(seed).Shuffle(strata);
            return Numbers(DirectStandardisation.Of(strata)).Zip(Numbers(DirectStandardisation.Of(Strata(Big)))).All(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void No_rate_is_given_of_few_events_or_where_the_region_lacks_a_stratum_of_the_standard()
    {
        Assert.That(DirectStandardisation.Of([new(9, 9, 100, 1)]), Is.Null);
        Assert.That(DirectStandardisation.Of([new(20, 20, 100, 1), new(0, 0, 0, 1)]), Is.Null);
        Assert.That(DirectStandardisation.Of([new(20, 20, 100, 1), new(0, 0, 0, 0)]), Is.Not.Null);
    }
}
