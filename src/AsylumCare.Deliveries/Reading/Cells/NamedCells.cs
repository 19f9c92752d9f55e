using System.Text;
using AsylumCare.Deliveries.Reference;

namespace AsylumCare.Deliveries.Reading.Cells;

/// <summary>Codes, and beside them names as Migrationsverket prints them, with "Totalt" and masked values.</summary>
/// <param name="unknown">What a name is that nothing is called; null where it is refused.</param>
internal sealed class NamedCells(CellReader codes, NameTable names, long? unknown) : CellReader
{
    /// <summary>The row is a total over this column.</summary>
    public const long Total = -3;

    private const long Masked = -2;
    private const int LongestName = 40;

    private static readonly HashSet<string> Totals = new(StringComparer.Ordinal) { "totalt", "total", "delsumma", "summa", "riket", "hela riket", "samtliga" };

    private readonly TextTable _texts = new();

    public override CellState Read(ReadOnlySpan<byte> cell, Span<long> slots)
    {
        if (!_texts.TryFind(cell, out var known))
        {
            known = Look(cell, slots);
            if (known.State == CellState.Wrong) return CellState.Wrong;
            if (_texts.IsFull) return CellState.TooMany;
            _texts.Add(cell, known);
        }

        slots[0] = known.Number;
        return known.State;
    }

    private KnownText Look(ReadOnlySpan<byte> cell, Span<long> slots)
    {
        var text = Encoding.UTF8.GetString(cell);
        if (Totals.Contains(NameTable.KeyOf(text))) return new KnownText(CellState.Ok, Total, null);
        if (MaskedCount.IsMask(cell)) return new KnownText(CellState.Ok, Masked, null);
        var state = codes.Read(cell, slots);
        if (state != CellState.Wrong) return new KnownText(state, slots[0], null);
        return names.Find(text) is { } name
            ? new KnownText(name.IsAlias ? CellState.Alias : CellState.Ok, name.Id, null)
            : unknown is { } number && IsName(text, cell) ? new KnownText(CellState.UnknownName, number, null)
            : new KnownText(CellState.Wrong, 0, null);
    }

    /// <summary>A code that is none is no name, and neither is a note or a personal number.</summary>
    private static bool IsName(string text, ReadOnlySpan<byte> cell) =>
        text.Length <= LongestName && !text.Any(char.IsDigit) && text.Any(char.IsLetter) && !RawNumber.IsIn(cell);
}
