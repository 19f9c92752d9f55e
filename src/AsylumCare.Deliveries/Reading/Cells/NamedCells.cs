using System.Text;
using AsylumCare.Deliveries.Reference;

namespace AsylumCare.Deliveries.Reading.Cells;

/// <summary>Codes, and beside them names as Migrationsverket prints them, with "Totalt" and masked values.</summary>
internal sealed class NamedCells(CellReader codes, NameTable names) : CellReader
{
    /// <summary>The row is a total over this column.</summary>
    public const long Total = -3;

    private const long Masked = -2;

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
            : new KnownText(CellState.Wrong, 0, null);
    }
}
