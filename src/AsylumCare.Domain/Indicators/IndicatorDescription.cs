namespace AsylumCare.Domain.Indicators;

/// <summary>What an indicator means, as data: one file under <c>etl/indicators</c>. One that is described and no more has no values.</summary>
public record IndicatorDescription
{
    /// <summary>Its number in keys; never used again.</summary>
    public required int Id { get; init; }

    /// <summary>HU-01 …</summary>
    public required string Code { get; init; }

    /// <summary>Raised when the meaning changes.</summary>
    public required int Version { get; init; }

    public required string NameSv { get; init; }
    public required string NameEn { get; init; }
    public required string DefinitionSv { get; init; }
    public required string DefinitionEn { get; init; }
    public required IndicatorKind Kind { get; init; }

    /// <summary>1 for shares and ratios, days, persons, or per 1000 pm (person-months).</summary>
    public required string Unit { get; init; }

    /// <summary>Which way is better.</summary>
    public required Direction Direction { get; init; }

    public required string NumeratorSv { get; init; }
    public required string NumeratorEn { get; init; }
    public required string DenominatorSv { get; init; }
    public required string DenominatorEn { get; init; }
    public required string ExclusionsSv { get; init; }
    public required string ExclusionsEn { get; init; }

    /// <summary>The formula in words, with its interval and when it is given.</summary>
    public required string FormulaSv { get; init; }
    public required string FormulaEn { get; init; }

    /// <summary>The target in words; says so where none has been set.</summary>
    public required string TargetSv { get; init; }
    public required string TargetEn { get; init; }

    /// <summary>The least that meets the target, in the unit; null where no number has been set.</summary>
    public decimal? TargetFrom { get; init; }

    /// <summary>The most that meets the target, in the unit.</summary>
    public decimal? TargetTo { get; init; }

    public required string SourceSv { get; init; }
    public required string SourceEn { get; init; }
    public required string Owner { get; init; }

    /// <summary>First day that the definition holds for.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day that the definition holds for; null while it does.</summary>
    public DateOnly? ValidTo { get; init; }
}
