using System.Globalization;
using AsylumCare.Domain.Indicators;

namespace AsylumCare.Warehouse.Reference;

/// <summary>The table of indicators: those that are computed and those that are described only.</summary>
internal static class IndicatorDimension
{
    private const decimal Micro = 1_000_000;

    public static ReferenceTable Table() => new(
        "dim_indicator",
        [
            "indicator_id", "indicator_code", "version", "name_sv", "name_en", "definition_sv", "definition_en", "kind", "unit", "direction",
            "numerator_sv", "numerator_en", "denominator_sv", "denominator_en", "exclusions_sv", "exclusions_en", "formula_sv", "formula_en",
            "target_sv", "target_en", "target_from_micro", "target_to_micro", "source", "source_en", "owner", "valid_from", "valid_to", "is_computed",
        ],
        [.. IndicatorCatalog.ReadAll().Select(Row)]);

    private static object?[] Row(IndicatorDescription indicator) =>
    [
        indicator.Id, indicator.Code, indicator.Version, indicator.NameSv, indicator.NameEn, indicator.DefinitionSv, indicator.DefinitionEn,
        indicator.Kind.ToString().ToLowerInvariant(), indicator.Unit, indicator.Direction.ToString().ToLowerInvariant(),
        indicator.NumeratorSv, indicator.NumeratorEn, indicator.DenominatorSv, indicator.DenominatorEn, indicator.ExclusionsSv, indicator.ExclusionsEn,
        indicator.FormulaSv, indicator.FormulaEn, indicator.TargetSv, indicator.TargetEn, ToMicro(indicator.TargetFrom), ToMicro(indicator.TargetTo),
        indicator.SourceSv, indicator.SourceEn, indicator.Owner, Text(indicator.ValidFrom), Text(indicator.ValidTo), indicator is IndicatorDefinition ? 1 : 0,
    ];

    private static long? ToMicro(decimal? value) => (long?)(value * Micro);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
