using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Deliveries.Reading.Cells;

namespace AsylumCare.Deliveries.Reading.Rows;

/// <summary>One column of a file being read: its contract, its place in the file, and for identifiers their texts and how many are personal numbers.</summary>
internal sealed class ColumnReading(ColumnContract contract, int fieldIndex, CellReader reader, IdentifierTexts? texts)
{
    public ColumnContract Contract => contract;

    /// <summary>−1 where the file has no such column.</summary>
    public int Field => fieldIndex;

    public CellReader Reader => reader;
    public IdentifierTexts? Texts => texts;
    public long Values { get; set; }
    public long PersonalNumbers { get; set; }
}
