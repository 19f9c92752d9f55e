using AsylumCare.Domain.Indicators;
using AsylumCare.Domain.Text;
using AsylumCare.Warehouse.Reference;

namespace AsylumCare.App.Figures.Comparing;

/// <summary>One variant of a computed indicator, as the regions are compared in it.</summary>
public sealed record ComparedFigure(IndicatorDefinition Indicator, IndicatorVariant Variant)
{
    /// <summary>Every figure that is written in per cent, in the indicators' order.</summary>
    public static IReadOnlyList<ComparedFigure> All { get; } =
    [
        .. IndicatorCatalog.Read()
            .Where(indicator => indicator.Kind is IndicatorKind.Share or IndicatorKind.Cohort or IndicatorKind.Ratio)
            .SelectMany(indicator => indicator.Variants.Select(variant => new ComparedFigure(indicator, variant))),
    ];

    /// <summary>Its name in the page's URL: HU-01-60a.</summary>
    public string Address => $"{Indicator.Code}-{Variant.Code}";

    public bool HasInterval => Indicator.Kind != IndicatorKind.Ratio;

    /// <summary>Only of a share can be asked whether a region differs by more than chance, and a bound of another variant is no finding of its own.</summary>
    public bool IsJudged => HasInterval && !Variant.IsBound;

    public static ComparedFigure? Find(string address) => All.FirstOrDefault(figure => string.Equals(figure.Address, address, StringComparison.OrdinalIgnoreCase));

    /// <summary>The figure of a measure of the other pages.</summary>
    public static ComparedFigure Of(Measure measure) => All.First(figure => figure.Indicator.Code == measure.Indicator && figure.Variant.Code == measure.Variant);

    public string Name(Language language) => language.Of(Variant.NameSv, Variant.NameEn);

    /// <summary>What a period of it is called: of a cohort, when the persons applied.</summary>
    public string In(Language language, string period) => Variant.MaturityHorizon is null ? period : language.Of($"sökte {period}", $"applied {period}");

    /// <summary>Why no region is said to differ in it; null where regions are judged.</summary>
    public string? WhyNotJudged(Language language) => (IsJudged, Variant.IsBound) switch
    {
        (true, _) => null,
        (false, true) => language.Of(
            "Varianten är en teknisk övre gräns: regionerna visas, men ingen bedömning görs",
            "The variant is a technical upper bound: the regions are shown, none is judged"),
        (false, false) => language.Of(
            "En kvot är ingen andel: regionerna visas utan intervall, och ingen bedömning görs",
            "A ratio is not a share: the regions are shown without intervals, and none is judged"),
    };
}
