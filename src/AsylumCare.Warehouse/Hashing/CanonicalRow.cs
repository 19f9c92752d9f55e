using System.Buffers.Text;
using System.Data.Common;
using System.Text;

namespace AsylumCare.Warehouse.Hashing;

/// <summary>A row as bytes that are the same on every engine: the table's name, then every value, separated; null is empty.</summary>
internal sealed class CanonicalRow
{
    private const byte Separator = 0x1F;
    private const int LongestNumber = 20;

    private readonly DbDataReader _reader;
    private readonly bool[] _isText;
    private readonly int _prefix;
    private byte[] _bytes = new byte[1024];

    public CanonicalRow(string table, DbDataReader reader)
    {
        _reader = reader;
        _isText = [.. Enumerable.Range(0, reader.FieldCount).Select(i => IsText(reader.GetDataTypeName(i)))];
        _prefix = Encoding.UTF8.GetBytes(table, _bytes);
    }

    /// <summary>The reader's present row; valid until the next call.</summary>
    public ReadOnlySpan<byte> Read()
    {
        var length = _prefix;
        for (var i = 0; i < _isText.Length; i++)
        {
            length = Put(length, i);
        }

        return _bytes.AsSpan(0, length);
    }

    private static bool IsText(string type) => type.Contains("char", StringComparison.OrdinalIgnoreCase) || type.Equals("text", StringComparison.OrdinalIgnoreCase);

    private int Put(int at, int column)
    {
        var isNull = _reader.IsDBNull(column);
        var text = !isNull && _isText[column] ? _reader.GetString(column) : "";
        var needed = at + 1 + Math.Max(LongestNumber, Encoding.UTF8.GetMaxByteCount(text.Length));
        if (needed > _bytes.Length) Array.Resize(ref _bytes, needed * 2);
        _bytes[at++] = Separator;
        if (isNull) return at;
        if (_isText[column]) return at + Encoding.UTF8.GetBytes(text, _bytes.AsSpan(at));
        Utf8Formatter.TryFormat(_reader.GetInt64(column), _bytes.AsSpan(at), out var written);
        return at + written;
    }
}
