using AsylumCare.Domain.Indicators;
using AsylumCare.Warehouse.Reference;

namespace AsylumCare.Warehouse.Tests.Reference;

[TestFixture]
internal sealed class IndicatorCatalogTests
{
    private static IReadOnlyList<IndicatorDescription> All { get; } = IndicatorCatalog.ReadAll();

    // DK-06, claims against examinations, waits for a file of claims.
    private static IEnumerable<string> Codes =>
    [
        .. Numbered("HU", 12), "HU-04L", .. Numbered("PH", 9), .. Numbered("OV", 9), .. Numbered("PR", 5), .. Numbered("DK", 5), "DK-07",
    ];

    private static IEnumerable<string> Numbered(string group, int count) => Enumerable.Range(1, count).Select(number => $"{group}-{number:D2}");

    /// <summary>Texts in Swedish with their English, and the longest that the table takes.</summary>
    private static IEnumerable<(string Sv, string En, int Longest)> Texts(IndicatorDescription indicator) =>
    [
        (indicator.NameSv, indicator.NameEn, 200), (indicator.DefinitionSv, indicator.DefinitionEn, 2000), (indicator.NumeratorSv, indicator.NumeratorEn, 1000),
        (indicator.DenominatorSv, indicator.DenominatorEn, 1000), (indicator.ExclusionsSv, indicator.ExclusionsEn, 1000),
        (indicator.FormulaSv, indicator.FormulaEn, 1000), (indicator.TargetSv, indicator.TargetEn, 400), (indicator.SourceSv, indicator.SourceEn, 400),
    ];

    [Test]
    public void Every_indicator_is_described_exactly_once() => Assert.That(All.Select(indicator => indicator.Code), Is.EquivalentTo(Codes));

    [Test]
    public void No_two_indicators_share_a_number_or_a_name()
    {
        Assert.That(All.Select(indicator => indicator.Id), Is.Unique);
        Assert.That(All.Select(indicator => indicator.NameSv), Is.Unique);
        Assert.That(All.Select(indicator => indicator.NameEn), Is.Unique);
    }

    [TestCaseSource(nameof(Codes))]
    public void Every_text_is_there_in_both_languages(string code)
    {
        foreach (var (sv, en, longest) in Texts(All.Single(indicator => indicator.Code == code)))
        {
            Assert.That(sv, Is.Not.Empty.And.Not.EqualTo(en));
            Assert.That(en, Is.Not.Empty);
            Assert.That(Math.Max(sv.Length, en.Length), Is.LessThanOrEqualTo(longest));
        }
    }

    [Test]
    public void Units_are_those_of_the_kinds() => Assert.That(All.Select(indicator => (indicator.Kind, indicator.Unit)).Distinct(), Is.EquivalentTo(new[]
    {
        (IndicatorKind.Share, "1"), (IndicatorKind.Ratio, "1"), (IndicatorKind.Cohort, "1"), (IndicatorKind.Rate, "per 1000 pm"),
        (IndicatorKind.Time, "days"), (IndicatorKind.Waiting, "persons"),
    }));

    [Test]
    public void Only_those_with_variants_claim_values() =>
        Assert.That(IndicatorCatalog.Read().Select(indicator => indicator.Code), Is.EqualTo((string[])["HU-01", "HU-04"]));
}
