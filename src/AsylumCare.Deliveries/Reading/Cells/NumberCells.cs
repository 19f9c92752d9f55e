namespace AsylumCare.Deliveries.Reading.Cells;

/// <summary>Whole or decimal numbers with decimal comma, times 10^scale; further decimals are rounded half away from zero.</summary>
/// <param name="min">In the column's own unit, as <paramref name="max"/>.</param>
/// <param name="only">The one number the manifest allows, or <see cref="RowBlock.Missing"/>.</param>
internal sealed class NumberCells(int scale, bool isDecimal, long min, long max, long only) : CellReader
{
    private const int MostDigits = 12;

    private readonly long _factor = Power(scale);

    public override CellState Read(ReadOnlySpan<byte> cell, Span<long> slots)
    {
        var state = CellState.Ok;
        if (!TryRead(cell, out var number))
        {
            if (!TryWithoutThousands(cell, out number)) return CellState.Wrong;
            state = CellState.Thousands;
        }

        slots[0] = number;
        if (number < min * _factor || number > max * _factor) return CellState.OutOfRange;
        return only != RowBlock.Missing && number != only * _factor ? CellState.NotAsManifest : state;
    }

    private bool TryRead(ReadOnlySpan<byte> cell, out long number)
    {
        number = 0;
        var at = 0;
        var negative = cell[0] == '-';
        if (negative) at++;
        var first = at;
        for (; at < cell.Length; at++)
        {
            var digit = (uint)cell[at] - '0';
            if (digit > 9) break;
            number = (number * 10) + digit;
            if (at - first >= MostDigits) return false;
        }

        if (at == first) return false;
        if (at == cell.Length) number *= _factor;
        else if (!isDecimal || cell[at] != ',' || !TryDecimals(cell[(at + 1)..], ref number)) return false;
        if (negative) number = -number;
        return true;
    }

    private bool TryDecimals(ReadOnlySpan<byte> decimals, ref long number)
    {
        if (decimals.IsEmpty || decimals.Length > 40) return false;
        for (var i = 0; i < decimals.Length; i++)
        {
            var digit = (uint)decimals[i] - '0';
            if (digit > 9) return false;
            if (i < scale) number = (number * 10) + digit;
            else if (i == scale && digit >= 5) number++;
        }

        for (var i = decimals.Length; i < scale; i++) number *= 10;
        return true;
    }

    /// <summary>Groups of three digits set apart by space, no-break space (U+00A0) or narrow no-break space (U+202F).</summary>
    private bool TryWithoutThousands(ReadOnlySpan<byte> cell, out long number)
    {
        number = 0;
        if (cell.Length > 40) return false;
        Span<byte> kept = stackalloc byte[40];
        int length = 0, sinceGroup = -1;
        for (var i = 0; i < cell.Length;)
        {
            var width = SeparatorWidth(cell[i..]);
            if (width > 0)
            {
                if (length == 0 || sinceGroup is not (-1 or 3)) return false;
                sinceGroup = 0;
                i += width;
                continue;
            }

            if (cell[i] == ',' && sinceGroup is not (-1 or 3)) return false;
            if (cell[i] == ',') sinceGroup = -2;
            else if (sinceGroup >= 0) sinceGroup++;
            kept[length++] = cell[i++];
        }

        return sinceGroup is 3 or -2 && length > 0 && TryRead(kept[..length], out number);
    }

    private static int SeparatorWidth(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] == ' ') return 1;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xC2, 0xA0])) return 2;
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xE2, 0x80, 0xAF]) ? 3 : 0;
    }

    private static long Power(int exponent)
    {
        long power = 1;
        for (var i = 0; i < exponent; i++) power *= 10;
        return power;
    }
}
