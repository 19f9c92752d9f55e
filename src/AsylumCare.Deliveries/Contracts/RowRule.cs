using System.Text.Json.Serialization;

namespace AsylumCare.Deliveries.Contracts;

/// <summary>A rule over several columns of a row, as data. Rules are passed over where a column they need is empty.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(CompareRule), "compare")]
[JsonDerivedType(typeof(RequiredIfRule), "requiredIf")]
[JsonDerivedType(typeof(ValueIfRule), "valueIf")]
[JsonDerivedType(typeof(InMonthRule), "inMonth")]
[JsonDerivedType(typeof(SumRule), "sum")]
public abstract record RowRule
{
    /// <summary>Stable name, at most 40 characters.</summary>
    public required string Name { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>What is wrong and what to do.</summary>
    public required string Sv { get; init; }

    public required string En { get; init; }

    /// <summary>The column the finding points at.</summary>
    [JsonIgnore]
    public abstract string FindingColumn { get; }
}

/// <summary>left ≥ right. A month compares as its first day.</summary>
/// <param name="Slack">How much below right is only a warning (days, or the columns' unit).</param>
public sealed record CompareRule(string Left, string Right, long Slack = 0) : RowRule
{
    public override string FindingColumn => Left;
}

/// <summary>The column must have a value where the code column holds one of the codes.</summary>
public sealed record RequiredIfRule(string Column, string When, IReadOnlyList<string> IsIn) : RowRule
{
    public override string FindingColumn => Column;
}

/// <summary>The column must hold the code where the other code column holds one of the codes.</summary>
public sealed record ValueIfRule(string Column, string Value, string When, IReadOnlyList<string> IsIn) : RowRule
{
    public override string FindingColumn => Column;
}

/// <summary>The date or month must lie within the data month; a missing value does not.</summary>
public sealed record InMonthRule(string Column) : RowRule
{
    public override string FindingColumn => Column;
}

/// <summary>Total = the sum of the parts, where all are given.</summary>
public sealed record SumRule(string Total, IReadOnlyList<string> Parts) : RowRule
{
    public override string FindingColumn => Total;
}
