using System.Text;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reading.Files;

namespace AsylumCare.Deliveries.Workbooks;

/// <summary>A file in the contract's own form, written in memory, and where in the sheet each of its rows comes from.</summary>
internal sealed class LongText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly MemoryStream _bytes = new();
    private readonly string[] _cells;
    private readonly Dictionary<string, int> _columns;
    private readonly List<long> _places = [];

    public LongText(DeliveryContract contract)
    {
        _columns = contract.Columns.Select((column, i) => (column.Name, i)).ToDictionary(pair => pair.Name, pair => pair.i, StringComparer.Ordinal);
        _cells = [.. contract.Columns.Select(column => column.Name)];
        Write();
    }

    /// <summary>More rows than are read of such a file.</summary>
    public bool IsFull => _places.Count > RowSet.Most;

    /// <summary>The place of a line: line 1 is the header, which is nowhere.</summary>
    public long PlaceOf(long line) => line >= 2 && line - 2 < _places.Count ? _places[(int)line - 2] : 0;

    public void Begin() => Array.Fill(_cells, "");

    /// <summary>A column that the contract has not is passed over: not every kind says when it was published.</summary>
    public void Set(string column, string text)
    {
        if (_columns.TryGetValue(column, out var at)) _cells[at] = text;
    }

    public void End(long place)
    {
        Write();
        _places.Add(place);
    }

    public Stream Open() => new MemoryStream(_bytes.GetBuffer(), 0, (int)_bytes.Length, writable: false);

    private void Write() => _bytes.Write(Utf8.GetBytes(string.Join(';', _cells.Select(Quoted)) + "\n"));

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(";\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
