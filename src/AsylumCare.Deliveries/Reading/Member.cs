namespace AsylumCare.Deliveries.Reading;

/// <summary>The dimension a member belongs to.</summary>
public enum MemberKind
{
    CareUnit,
    Code,
    Label,
}

/// <summary>Something a file names by text: facts hold its number, a dimension its text.</summary>
/// <param name="CodeSystem">Of a code; else empty.</param>
public sealed record Member(MemberKind Kind, string CodeSystem, long Key, string Text)
{
    /// <summary>Of a unit: 1 unit, 2 care unit, 3 care provider.</summary>
    public int Level { get; init; }

    /// <summary>Key of what a unit is part of, as first stated; 0 where nothing is.</summary>
    public long Parent { get; set; }
}
