using System.Text.Json.Serialization;

namespace AsylumCare.Deliveries.Contracts;

/// <summary>A rule over several rows of a file. The contract says which columns it is about; what it does is code.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(TotalsRule), "totals")]
[JsonDerivedType(typeof(UnaccompaniedRule), "unaccompanied")]
[JsonDerivedType(typeof(WeightedMeanRule), "weightedMean")]
[JsonDerivedType(typeof(EveryRegionRule), "everyRegion")]
[JsonDerivedType(typeof(OneMarkedRule), "oneMarked")]
[JsonDerivedType(typeof(CodeSystemRule), "codeSystem")]
public abstract record FileRule
{
    /// <summary>Stable name, at most 40 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What is wrong and what to do.</summary>
    public required string Sv { get; init; }

    public required string En { get; init; }

    /// <summary>A warning, but for a code system that refuses the file.</summary>
    [JsonIgnore]
    public virtual Severity Severity => Severity.Warning;

    /// <summary>The rule needs all rows at once, so the file is held in memory and its size is limited.</summary>
    [JsonIgnore]
    public virtual bool NeedsAllRows => true;
}

/// <summary>
/// Rows that are totals in some dimension are compared with the sum of their parts and not handed on.
/// Counts are intervals, so that masked parts are what they may be.
/// </summary>
public sealed record TotalsRule(IReadOnlyList<string> Counts, IReadOnlyList<string> Dimensions) : FileRule;

/// <summary>Unaccompanied ≤ minors ≤ all, for each combination of the other columns.</summary>
public sealed record UnaccompaniedRule(string Count, string Age, string Unaccompanied, IReadOnlyList<string> By) : FileRule;

/// <summary>A total's mean is its parts' mean weighted by the count.</summary>
/// <param name="Tolerance">In the column's own unit: printed means are rounded.</param>
public sealed record WeightedMeanRule(string Column, string Weight, decimal Tolerance) : FileRule;

/// <summary>Every one of the 21 regions has a row.</summary>
public sealed record EveryRegionRule(string Column) : FileRule;

/// <summary>Of the rows with one value in the group column, exactly one holds the code.</summary>
public sealed record OneMarkedRule(string Group, string Column, string Code) : FileRule
{
    public override bool NeedsAllRows => false;
}

/// <summary>
/// Most rows must not belong to the region that the sender's code means in the other code system: seven codes are in both.
/// A row belongs where its person lives, and where no municipality says so to the region whose HSA-id its unit has.
/// </summary>
/// <param name="Municipality">Null where the kind has none.</param>
/// <param name="Unit">Null where the kind has none.</param>
public sealed record CodeSystemRule(string? Municipality = null, string? Unit = null) : FileRule
{
    public override Severity Severity => Severity.File;

    public override bool NeedsAllRows => false;
}
