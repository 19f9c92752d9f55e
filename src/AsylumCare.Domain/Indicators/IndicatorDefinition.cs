namespace AsylumCare.Domain.Indicators;

public enum IndicatorKind
{
    /// <summary>Numerator ⊆ denominator: 0–1, with an interval.</summary>
    Share,

    /// <summary>Two counts of different things: may exceed 1, no interval.</summary>
    Ratio,
}

/// <summary>One variant of an indicator: which measures of which cube make it.</summary>
/// <param name="Code">30a, 60b, ratio …</param>
/// <param name="Numerator">Measures of the cube that are added.</param>
/// <param name="Denominator">Measures of the cube that are added.</param>
/// <param name="MaturityHorizon">Days the cohort must have had, or null where the figure needs no maturity.</param>
/// <param name="OfficialDenominator">What the nation's figure is divided by where the warehouse takes the official one.</param>
public sealed record IndicatorVariant(
    string Code, string NameSv, string NameEn, IReadOnlyList<string> Numerator, IReadOnlyList<string> Denominator, int? MaturityHorizon,
    OfficialDenominator? OfficialDenominator = null);

/// <summary>A published figure of the nation.</summary>
/// <param name="Cube">A cube of published figures that counts its months in the measure Months.</param>
/// <param name="Measures">Measures of the cube that are added.</param>
public sealed record OfficialDenominator(string Cube, IReadOnlyList<string> Measures);

/// <summary>An indicator as data: one file under <c>etl/indicators</c>.</summary>
public sealed record IndicatorDefinition(
    int Id, string Code, int Version, string NameSv, string NameEn, string DefinitionSv, string DefinitionEn,
    IndicatorKind Kind, string Cube, string Unit, string Direction, string NumeratorSv, string DenominatorSv,
    string ExclusionsSv, string Source, string Owner, string ValidFrom, IReadOnlyList<IndicatorVariant> Variants);
