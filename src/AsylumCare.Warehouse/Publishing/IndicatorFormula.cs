using AsylumCare.Domain.Indicators;
using AsylumCare.Domain.Publication;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>What decides whether an indicator has a value somewhere, besides the cells.</summary>
/// <param name="Regions">The regions that deliver.</param>
/// <param name="Delivered">The months they have delivered in full.</param>
/// <param name="MaskOf">Maturity of a cohort.</param>
/// <param name="Official">The nation's figure is divided by the published one where the indicator has such a denominator.</param>
internal sealed record IndicatorConditions(IReadOnlyList<int> Regions, DeliveredMonths Delivered, Func<RegionPeriod, int> MaskOf, bool Official)
{
    /// <summary>Whether the region, or for the nation every region, has delivered every month of the period.</summary>
    public bool IsDelivered(RegionPeriod place)
    {
        var (first, last) = (place.Period.FirstMonth, place.Period.LastMonth);
        return place.Region == RegionId.Nation ? Regions.All(region => Delivered.HasAll(region, first, last)) : Delivered.HasAll(place.Region, first, last);
    }
}

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

    // A ratio sets all that a region did in a period against all that was applied for in it: with a month missing it would be a wrong
    // figure, so there is no share of the regions that is enough for the nation. The unknown region delivers nothing and has no ratio.
    private bool IsGiven(IndicatorVariant variant, RegionPeriod place) => variant.MaturityHorizon is { } horizon
        ? Maturity.At(conditions.MaskOf(place), horizon)
        : conditions.IsDelivered(place);

    private static ProtectedCount? OfficialDenominator(OfficialDenominator official, RegionPeriod place, IndicatorInputs inputs)
    {
        var whole = inputs.Sum(official.Cube, [Months], place) is { } months && months.True == place.Period.Months.Count();
        return whole ? inputs.Sum(official.Cube, official.Measures, place) : null;
    }
}
