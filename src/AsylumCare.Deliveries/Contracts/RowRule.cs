using System.Text.Json.Serialization;

namespace AsylumCare.Deliveries.Contracts;

/// <summary>A rule over several columns of a row, as data. Rules are passed over where a column they need is empty.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(CompareRule), "compare")]
[JsonDerivedType(typeof(RequiredIfRule), "requiredIf")]
[JsonDerivedType(typeof(ValueIfRule), "valueIf")]
[JsonDerivedType(typeof(InMonthRule), "inMonth")]
[JsonDerivedType(typeof(SumRule), "sum")]
[JsonDerivedType(typeof(ForbiddenIfRule), "forbiddenIf")]
[JsonDerivedType(typeof(RangeByCodeRule), "rangeByCode")]
[JsonDerivedType(typeof(RescaleIfRule), "rescaleIf")]
[JsonDerivedType(typeof(EnoughAnswersRule), "enoughAnswers")]
[JsonDerivedType(typeof(ShareRule), "share")]
[JsonDerivedType(typeof(InCountyRule), "inCounty")]
[JsonDerivedType(typeof(CodeRangeIfRule), "codeRangeIf")]
[JsonDerivedType(typeof(OpenUnitRule), "openUnit")]
[JsonDerivedType(typeof(UnitParentRule), "unitParent")]
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

/// <summary>The column must hold one of the values where the other code column holds one of the codes.</summary>
public sealed record ValueIfRule(string Column, IReadOnlyList<string> Values, string When, IReadOnlyList<string> IsIn) : RowRule
{
    public override string FindingColumn => Column;
}

/// <summary>The date or month must lie within the data month; a missing value does not.</summary>
/// <param name="OrEarlier">Earlier months are right too: the row is sent again when something has happened.</param>
public sealed record InMonthRule(string Column, bool OrEarlier = false) : RowRule
{
    public override string FindingColumn => Column;
}

/// <summary>Total = the sum of the parts, where all are given.</summary>
public sealed record SumRule(string Total, IReadOnlyList<string> Parts) : RowRule
{
    public override string FindingColumn => Total;
}

/// <summary>The column must be empty where the code column holds one of the codes.</summary>
public sealed record ForbiddenIfRule(string Column, string When, IReadOnlyList<string> IsIn) : RowRule
{
    public override string FindingColumn => Column;
}

/// <summary>The number must lie between two attributes of the other column's code; codes without them have no limits.</summary>
public sealed record RangeByCodeRule(string Column, string When, string MinAttribute, string MaxAttribute) : RowRule
{
    public override string FindingColumn => Column;
}

/// <summary>A number above the limit is on another scale and is divided, where the code column holds one of the codes.</summary>
public sealed record RescaleIfRule(string Column, long Above, long DivideBy, string When, IReadOnlyList<string> IsIn) : RowRule
{
    public override string FindingColumn => Column;
}

/// <summary>The number is taken away where fewer than so many per cent of the items, an attribute of the code, are answered.</summary>
public sealed record EnoughAnswersRule(string Column, string Answered, string When, string ItemsAttribute, long LeastPercent) : RowRule
{
    public override string FindingColumn => Answered;
}

/// <summary>The percentage must be what the counts give.</summary>
/// <param name="Of">The whole is the sum of these.</param>
/// <param name="Tolerance">Percentage points.</param>
public sealed record ShareRule(string Column, string Part, IReadOnlyList<string> Of, decimal Tolerance) : RowRule
{
    public override string FindingColumn => Column;
}

/// <summary>The municipality must be in the county, now or before the county changed.</summary>
public sealed record InCountyRule(string Municipality, string County) : RowRule
{
    public override string FindingColumn => Municipality;
}

/// <summary>The packed code must not lie in the range where the code column holds one of the codes.</summary>
public sealed record CodeRangeIfRule(string Column, string From, string To, string When, IReadOnlyList<string> IsIn) : RowRule
{
    public override string FindingColumn => Column;
}

/// <summary>A unit that the list of care units has, but not on that day, becomes the unknown unit.</summary>
public sealed record OpenUnitRule(string Unit, string Day) : RowRule
{
    public override string FindingColumn => Unit;
}

/// <summary>A unit is part of what the list of care units says it was part of on that day; units it does not have may be part of any.</summary>
public sealed record UnitParentRule(string Unit, string Parent, string Day) : RowRule
{
    public override string FindingColumn => Unit;
}
