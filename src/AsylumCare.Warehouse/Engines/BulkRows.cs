using System.Collections;
using System.Data.Common;
using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Warehouse.Engines;

/// <summary>Rows of numbers waiting in memory, as the data reader that SqlBulkCopy takes its rows from.</summary>
internal sealed class BulkRows(IReadOnlyList<string> columns, int capacity) : DbDataReader
{
    private const int FirstRows = 64;

    private long[] _numbers = new long[FirstRows * columns.Count];
    private int _count;
    private int _at = -1;

    public int Count => _count;
    public bool IsFull => _count == capacity;

    public override int Depth => 0;
    public override int FieldCount => columns.Count;
    public override bool HasRows => _count > 0;
    public override bool IsClosed => false;
    public override int RecordsAffected => -1;
    public override object this[int ordinal] => GetValue(ordinal);
    public override object this[string name] => GetValue(GetOrdinal(name));

    public void Add(ReadOnlySpan<long> row)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(row.Length, columns.Count, nameof(row));
        var at = _count++ * columns.Count;
        if (at + columns.Count > _numbers.Length) Array.Resize(ref _numbers, _numbers.Length * 2);
        row.CopyTo(_numbers.AsSpan(at));
    }

    public void Clear() => (_count, _at) = (0, -1);

    public override bool Read() => ++_at < _count;

    public override bool NextResult() => false;

    public override bool IsDBNull(int ordinal) => GetInt64(ordinal) == RowBlock.Missing;

    public override object GetValue(int ordinal) => IsDBNull(ordinal) ? DBNull.Value : GetInt64(ordinal);

    public override long GetInt64(int ordinal) => _numbers[(_at * columns.Count) + ordinal];

    public override string GetName(int ordinal) => columns[ordinal];

    public override int GetOrdinal(string name) => Enumerable.Range(0, columns.Count).First(i => columns[i] == name);

    public override Type GetFieldType(int ordinal) => typeof(long);

    public override string GetDataTypeName(int ordinal) => "bigint";

    public override int GetValues(object[] values)
    {
        for (var i = 0; i < columns.Count; i++) values[i] = GetValue(i);
        return columns.Count;
    }

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    public override bool GetBoolean(int ordinal) => throw OnlyNumbers();
    public override byte GetByte(int ordinal) => throw OnlyNumbers();
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw OnlyNumbers();
    public override char GetChar(int ordinal) => throw OnlyNumbers();
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw OnlyNumbers();
    public override DateTime GetDateTime(int ordinal) => throw OnlyNumbers();
    public override decimal GetDecimal(int ordinal) => throw OnlyNumbers();
    public override double GetDouble(int ordinal) => throw OnlyNumbers();
    public override float GetFloat(int ordinal) => throw OnlyNumbers();
    public override Guid GetGuid(int ordinal) => throw OnlyNumbers();
    public override short GetInt16(int ordinal) => throw OnlyNumbers();
    public override int GetInt32(int ordinal) => throw OnlyNumbers();
    public override string GetString(int ordinal) => throw OnlyNumbers();

    private static NotSupportedException OnlyNumbers() => new("Bulk rows hold 64-bit numbers only.");
}
