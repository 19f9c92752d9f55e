namespace AsylumCare.Deliveries.Contracts;

/// <summary>The kind of delivery a file is, with everything that is checked of it: one file under <c>etl/contracts</c>.</summary>
/// <param name="Source">MV or REGION.</param>
/// <param name="SlotCount">How many numbers a checked row is.</param>
/// <param name="Facts">Where the numbers of a row go.</param>
public sealed record DeliveryContract(
    string FileKind, string Source, string SchemaVersion, string TitleSv, IReadOnlyList<ColumnContract> Columns,
    IReadOnlyList<string> UniqueKey, int SlotCount, IReadOnlyList<FactLayout> Facts);

/// <summary>A fact table a file kind fills, and which slot of the row goes to which column.</summary>
/// <param name="WhenSlot">The row goes there only where this slot is present; −1 for always.</param>
public sealed record FactLayout(string Table, IReadOnlyList<string> Columns, IReadOnlyList<int> Slots, int WhenSlot);
