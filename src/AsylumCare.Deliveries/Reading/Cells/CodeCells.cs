using System.Text;
using AsylumCare.Deliveries.Contracts;

namespace AsylumCare.Deliveries.Reading.Cells;

/// <summary>Codes of a list, at most sixteen bytes each, found by comparing them as one 128-bit number.</summary>
internal sealed class CodeCells : CellReader
{
    private const int Longest = 16;

    private readonly UInt128[] _codes;
    private readonly long[] _ids;
    private readonly int _own;

    public CodeCells(CodeList list)
    {
        var aliases = list.Codes.SelectMany(c => (c.Aliases ?? []).Select(a => (Text: a, c.Id)));
        var all = list.Codes.Select(c => (Text: c.Value, c.Id)).Concat(aliases).ToList();
        _codes = [.. all.Select(c => Pack(Encoding.UTF8.GetBytes(c.Text)))];
        _ids = [.. all.Select(c => (long)c.Id)];
        _own = list.Codes.Count;
    }

    public override CellState Read(ReadOnlySpan<byte> cell, Span<long> slots)
    {
        if (cell.Length > Longest) return CellState.Wrong;
        var at = Array.IndexOf(_codes, Pack(cell));
        var state = at >= 0 ? CellState.Ok : CellState.LowerCase;
        if (at < 0) at = IndexOfUpper(cell);
        if (at < 0) return CellState.Wrong;
        slots[0] = _ids[at];
        return at < _own ? state : CellState.Alias;
    }

    private int IndexOfUpper(ReadOnlySpan<byte> cell)
    {
        Span<byte> upper = stackalloc byte[Longest];
        Letters.ToUpper(cell, upper);
        return Array.IndexOf(_codes, Pack(upper[..cell.Length]));
    }

    private static UInt128 Pack(ReadOnlySpan<byte> text)
    {
        Span<byte> padded = stackalloc byte[Longest];
        padded.Clear();
        text.CopyTo(padded);
        return System.Runtime.InteropServices.MemoryMarshal.Read<UInt128>(padded);
    }
}

internal static class Letters
{
    /// <summary>Upper case of a–z, å, ä and ö in UTF-8; other bytes as they are.</summary>
    public static void ToUpper(ReadOnlySpan<byte> from, Span<byte> to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            var letter = from[i];
            var swedish = i > 0 && from[i - 1] == 0xC3 && letter is 0xA5 or 0xA4 or 0xB6;
            to[i] = letter is >= (byte)'a' and <= (byte)'z' || swedish ? (byte)(letter - 32) : letter;
        }
    }
}
