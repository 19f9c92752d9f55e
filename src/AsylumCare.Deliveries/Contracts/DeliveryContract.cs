namespace AsylumCare.Deliveries.Contracts;

/// <summary>The kind of delivery a file is, with everything that is checked of it: one file under <c>etl/contracts</c>.</summary>
/// <param name="Source">MV or REGION.</param>
/// <param name="SlotCount">How many numbers a checked row is.</param>
/// <param name="Facts">Where the numbers of a row go.</param>
public sealed record DeliveryContract(
    string FileKind, string Source, string SchemaVersion, string TitleSv, IReadOnlyList<ColumnContract> Columns,
    IReadOnlyList<string> UniqueKey, IReadOnlyList<ComposedSlot> ComposedSlots, IReadOnlyList<RowRule> Rules,
    int SlotCount, IReadOnlyList<FactLayout> Facts)
{
    /// <summary>Rules over several rows, in the order they are looked at.</summary>
    public IReadOnlyList<FileRule> FileRules { get; init; } = [];

    /// <summary>What a sender should know of the kind beside its columns and rules.</summary>
    public string? NoteSv { get; init; }

    public ColumnContract? Column(string name) => Columns.FirstOrDefault(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Which of the columns it is; −1 where there is none.</summary>
    public int IndexOf(string name) => Columns.ToList().FindIndex(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The slot of a column or composed value; −1 where there is none.</summary>
    public int SlotOf(string name) =>
        Column(name)?.Slot ?? ComposedSlots.FirstOrDefault(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Slot ?? -1;
}

/// <summary>A slot made from others: the first that is present, their numbers as decimal digits, or a municipality's county.</summary>
/// <param name="FirstOf">The first of these columns that has a value.</param>
/// <param name="Digits">Each column's number (0–9) as one digit, the first being the highest.</param>
/// <param name="CountyOf">A municipality column and a county column: the municipality's county where it has one, else the county.</param>
public sealed record ComposedSlot(
    string Name, IReadOnlyList<string>? FirstOf = null, IReadOnlyList<string>? Digits = null, IReadOnlyList<string>? CountyOf = null)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public int Slot { get; init; } = -1;
}

/// <summary>A fact table a file kind fills, and which slot of the row goes to which column.</summary>
/// <param name="WhenSlot">The row goes there only where this slot is present; −1 for always.</param>
public sealed record FactLayout(string Table, IReadOnlyList<string> Columns, IReadOnlyList<int> Slots, int WhenSlot);
