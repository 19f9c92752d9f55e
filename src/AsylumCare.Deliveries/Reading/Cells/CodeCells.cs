using System.Text;
using AsylumCare.Deliveries.Contracts;

namespace AsylumCare.Deliveries.Reading.Cells;

/// <summary>Codes of a list, at most forty bytes each, found by length, first and last byte in a small table.</summary>
internal sealed class CodeCells : CellReader
{
    private const int Longest = 40;
    private const int SmallestTable = 128;

    private readonly byte[]?[] _codes;
    private readonly (int Id, bool IsAlias)[] _members;

    public CodeCells(CodeList list)
    {
        var spellings = list.Codes.Sum(code => 1 + (code.Aliases?.Count ?? 0));
        _codes = new byte[]?[Math.Max(SmallestTable, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)spellings * 3))];
        _members = new (int, bool)[_codes.Length];
        foreach (var code in list.Codes)
        {
            Put(code.Value, code.Id, isAlias: false);
            foreach (var alias in code.Aliases ?? []) Put(alias, code.Id, isAlias: true);
        }
    }

    public override CellState Read(ReadOnlySpan<byte> cell, Span<long> slots)
    {
        if (cell.Length > Longest) return CellState.Wrong;
        var state = CellState.Ok;
        var at = Find(cell);
        if (_codes[at] is null)
        {
            Span<byte> upper = stackalloc byte[Longest];
            Letters.ToUpper(cell, upper);
            at = Find(upper[..cell.Length]);
            state = CellState.LowerCase;
        }

        if (_codes[at] is null) return CellState.Wrong;
        slots[0] = _members[at].Id;
        return _members[at].IsAlias ? CellState.Alias : state;
    }

    private void Put(string text, int id, bool isAlias)
    {
        var code = Encoding.UTF8.GetBytes(text);
        var at = Find(code);
        _codes[at] = code;
        _members[at] = (id, isAlias);
    }

    /// <returns>Where the code is, or where it would be.</returns>
    private int Find(ReadOnlySpan<byte> code)
    {
        var at = ((code.Length * 29) + (code[0] * 7) + code[^1]) & (_codes.Length - 1);
        while (_codes[at] is { } other && !code.SequenceEqual(other)) at = (at + 1) & (_codes.Length - 1);
        return at;
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
