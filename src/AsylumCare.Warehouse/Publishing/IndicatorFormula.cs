using AsylumCare.Domain.Indicators;
using AsylumCare.Domain.Publication;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>What decides whether an indicator has a value somewhere, besides the cells.</summary>
/// <param name="MaskOf">Maturity of a cohort.</param>
/// <param name="Official">The nation's figure is divided by the published one where the indicator has such a denominator.</param>
internal sealed record IndicatorConditions(DataWindow Window, Func<RegionPeriod, int> MaskOf, bool Official);

/// <summary>An indicator's definition applied to cells.</summary>
internal sealed class IndicatorFormula(IndicatorDefinition indicator, IndicatorConditions conditions)
{
    private const string Months = "Months";

    /// <returns>The value, or null where none is given.</returns>
    public IndicatorValue? Work(IndicatorVariant variant, RegionPeriod place, IndicatorInputs inputs)
    {
        if (!IsGiven(variant, place) || inputs.Sum(indicator.Cube, variant.Numerator, place) is not { } numerator) return null;
        if (place.Region == RegionId.Nation && conditions.Official && variant.OfficialDenominator is { } official)
        {
            return OfficialDenominator(official, place, inputs) is { } published
                ? IndicatorValue.Of(indicator.Kind, numerator, published, isOfficial: true)
                : null;
        }

        return inputs.Sum(indicator.Cube, variant.Denominator, place) is { } denominator
            ? IndicatorValue.Of(indicator.Kind, numerator, denominator, isOfficial: false)
            : null;
    }

    private bool IsGiven(IndicatorVariant variant, RegionPeriod place)
    {
        if (variant.MaturityHorizon is { } horizon) return Maturity.At(conditions.MaskOf(place), horizon);

        // A ratio sets examinations made by a region against applications registered in it; the unknown region makes none.
        return conditions.Window.Contains(place.Period) && !(indicator.Kind == IndicatorKind.Ratio && place.Region == RegionId.Unknown);
    }

    private static ProtectedCount? OfficialDenominator(OfficialDenominator official, RegionPeriod place, IndicatorInputs inputs)
    {
        var whole = inputs.Sum(official.Cube, [Months], place) is { } months && months.True == place.Period.Months.Count();
        return whole ? inputs.Sum(official.Cube, official.Measures, place) : null;
    }
}
