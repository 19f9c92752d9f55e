using System.Text;
using System.Text.RegularExpressions;
using AsylumCare.Deliveries.Identity;

namespace AsylumCare.Deliveries.Reading.Cells;

/// <summary>Text that must follow a pattern. The last text taken is remembered: units repeat from row to row.</summary>
internal sealed class TextCells(string pattern) : CellReader
{
    private const int Longest = 200;

    private readonly Regex _pattern = new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private readonly byte[] _last = new byte[Longest];
    private int _lastLength = -1;

    public override CellState Read(ReadOnlySpan<byte> cell, Span<long> slots)
    {
        if (cell.SequenceEqual(_last.AsSpan(0, Math.Max(_lastLength, 0)))) return CellState.Ok;
        if (cell.Length > Longest) return CellState.Wrong;
        Span<char> text = stackalloc char[Longest];
        var length = Encoding.UTF8.GetChars(cell, text);
        if (_pattern.IsMatch(text[..length]))
        {
            cell.CopyTo(_last);
            _lastLength = cell.Length;
            return CellState.Ok;
        }

        Span<byte> upper = stackalloc byte[Longest];
        Letters.ToUpper(cell, upper);
        length = Encoding.UTF8.GetChars(upper[..cell.Length], text);
        return _pattern.IsMatch(text[..length]) ? CellState.LowerCase : CellState.Wrong;
    }
}

/// <summary>A PersonNyckel: its two halves go to the first two slots, to be keyed a block at a time.</summary>
/// <param name="orUnlinked">OLANKAD is taken: a person who cannot be linked, marked by 1 in the third slot until the block is keyed.</param>
internal sealed class PersonKeyCells(bool orUnlinked) : CellReader
{
    public const long UnlinkedMark = 1;

    private static ReadOnlySpan<byte> Unlinked => "OLANKAD"u8;

    public override CellState Read(ReadOnlySpan<byte> cell, Span<long> slots)
    {
        if (orUnlinked && cell.SequenceEqual(Unlinked))
        {
            slots.Clear();
            slots[2] = UnlinkedMark;
            return CellState.Ok;
        }

        if (cell.Length != PersonNyckelText.Length) return CellState.Wrong;
        slots[2] = 0;
        if (TryRead(cell, slots)) return CellState.Ok;
        Span<byte> upper = stackalloc byte[PersonNyckelText.Length];
        Letters.ToUpper(cell, upper);
        return TryRead(upper, slots) ? CellState.LowerCase : CellState.Wrong;
    }

    private static bool TryRead(ReadOnlySpan<byte> cell, Span<long> slots)
    {
        if (!PersonNyckelText.TryRead(cell, out var high, out var low)) return false;
        slots[0] = (long)high;
        slots[1] = (long)low;
        return true;
    }
}

/// <summary>An identifier: any text of limited length. Its slot is set when its block is keyed.</summary>
internal sealed class IdentifierCells(int maxLength) : CellReader
{
    public override CellState Read(ReadOnlySpan<byte> cell, Span<long> slots)
    {
        slots[0] = 0;
        if (cell.Length > maxLength) return CellState.Wrong;
        return IsSpreadsheetNumber(cell) || IsSpreadsheetDate(cell) ? CellState.SpreadsheetId : CellState.Ok;
    }

    /// <summary>2,01601E+11.</summary>
    private static bool IsSpreadsheetNumber(ReadOnlySpan<byte> cell)
    {
        if (cell.Length < 6 || cell[1] is not ((byte)',' or (byte)'.')) return false;
        var exponent = cell.IndexOf("E+"u8);
        return exponent > 2 && exponent + 2 < cell.Length && !cell[2..exponent].ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && !cell[(exponent + 2)..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    /// <summary>MAR-15: a month and a year that the id happened to look like.</summary>
    private static bool IsSpreadsheetDate(ReadOnlySpan<byte> cell)
    {
        if (cell.Length != 6 || cell[3] != '-' || cell[4..].ContainsAnyExceptInRange((byte)'0', (byte)'9')) return false;
        Span<byte> month = stackalloc byte[3];
        Letters.ToUpper(cell[..3], month);
        return "JAN FEB MAR APR MAJ MAY JUN JUL AUG SEP OKT OCT NOV DEC"u8.IndexOf(month) is >= 0 and var at && at % 4 == 0;
    }
}
