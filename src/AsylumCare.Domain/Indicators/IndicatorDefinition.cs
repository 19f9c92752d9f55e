namespace AsylumCare.Domain.Indicators;

/// <summary>One variant of an indicator: which measures of which cube make it.</summary>
/// <param name="Code">30a, 60b, ratio …</param>
/// <param name="Numerator">Measures of the cube that are added.</param>
/// <param name="Denominator">Measures of the cube that are added.</param>
/// <param name="MaturityHorizon">Days the cohort must have had, or null where the figure needs no maturity.</param>
/// <param name="OfficialDenominator">What the nation's figure is divided by where the warehouse takes the official one.</param>
/// <param name="IsBound">A technical bound of another variant: shown, never judged.</param>
public sealed record IndicatorVariant(
    string Code, string NameSv, string NameEn, IReadOnlyList<string> Numerator, IReadOnlyList<string> Denominator, int? MaturityHorizon,
    OfficialDenominator? OfficialDenominator = null, bool IsBound = false);

/// <summary>A published figure of the nation.</summary>
/// <param name="Cube">A cube of published figures that counts its months in the measure Months.</param>
/// <param name="Measures">Measures of the cube that are added.</param>
public sealed record OfficialDenominator(string Cube, IReadOnlyList<string> Measures);

/// <summary>An indicator whose values are computed: its description with the cube and the measures that make it.</summary>
public sealed record IndicatorDefinition : IndicatorDescription
{
    public required string Cube { get; init; }
    public required IReadOnlyList<IndicatorVariant> Variants { get; init; }
}
