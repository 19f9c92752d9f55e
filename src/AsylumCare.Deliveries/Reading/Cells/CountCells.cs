namespace AsylumCare.Deliveries.Reading.Cells;

/// <summary>Counts that may be masked: the count, or missing, and between which numbers it is.</summary>
internal sealed class CountCells(CellReader numbers, bool dashIsZero) : CellReader
{
    public override CellState Read(ReadOnlySpan<byte> cell, Span<long> slots)
    {
        var state = CellState.Ok;
        if (MaskedCount.IsMask(cell) || MaskedCount.IsDash(cell))
        {
            var isZero = dashIsZero && MaskedCount.IsDash(cell);
            slots[0] = isZero ? 0 : RowBlock.Missing;
            slots[1] = isZero ? 0 : MaskedCount.Lowest;
            slots[2] = isZero ? 0 : MaskedCount.Highest;
            return isZero || cell.SequenceEqual(".."u8) ? state : CellState.Masking;
        }

        state = numbers.Read(cell, slots[..1]);
        slots[1] = slots[0];
        slots[2] = slots[0];
        return state;
    }
}

/// <summary>Values that Migrationsverket hides: fewer than six, and not none.</summary>
internal static class MaskedCount
{
    public const long Lowest = 1;
    public const long Highest = 5;

    /// <summary><c>..</c>, <c>. .</c> or an ellipsis.</summary>
    public static bool IsMask(ReadOnlySpan<byte> cell) =>
        cell.SequenceEqual(".."u8) || cell.SequenceEqual(". ."u8) || cell.SequenceEqual("…"u8);

    /// <summary>A hyphen or a dash.</summary>
    public static bool IsDash(ReadOnlySpan<byte> cell) => cell.SequenceEqual("-"u8) || cell.SequenceEqual("–"u8);
}

/// <summary>A number that may be followed by a per cent sign.</summary>
internal sealed class PercentCells(CellReader numbers) : CellReader
{
    public override CellState Read(ReadOnlySpan<byte> cell, Span<long> slots)
    {
        if (cell[^1] != '%') return numbers.Read(cell, slots);
        var bare = cell[..^1].TrimEnd((byte)' ');
        if (bare.IsEmpty) return CellState.Wrong;
        var state = numbers.Read(bare, slots);
        return state == CellState.Ok ? CellState.PercentSign : state;
    }
}
