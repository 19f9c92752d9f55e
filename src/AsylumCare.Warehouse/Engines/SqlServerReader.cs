using System.Collections;
using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace AsylumCare.Warehouse.Engines;

/// <summary>
/// Rows whose whole numbers can be read at any width: SqlClient alone insists on the column's own, and COUNT(*) is an int here.
/// </summary>
internal sealed class SqlServerReader(SqlDataReader inner) : DbDataReader
{
    private Type[]? _types;

    public override int Depth => inner.Depth;
    public override int FieldCount => inner.FieldCount;
    public override bool HasRows => inner.HasRows;
    public override bool IsClosed => inner.IsClosed;
    public override int RecordsAffected => inner.RecordsAffected;
    public override object this[int ordinal] => inner[ordinal];
    public override object this[string name] => inner[name];

    public override bool Read() => SqlServerFailure.Telling(inner, reader => reader.Read());

    public override bool NextResult()
    {
        _types = null;
        return SqlServerFailure.Telling(inner, reader => reader.NextResult());
    }

    public override long GetInt64(int ordinal) => Width(ordinal) switch
    {
        TypeCode.Int64 => inner.GetInt64(ordinal),
        TypeCode.Int32 => inner.GetInt32(ordinal),
        TypeCode.Int16 => inner.GetInt16(ordinal),
        TypeCode.Byte => inner.GetByte(ordinal),
        TypeCode.Decimal => decimal.ToInt64(inner.GetDecimal(ordinal)),
        _ => inner.GetInt64(ordinal),
    };

    public override int GetInt32(int ordinal) => checked((int)GetInt64(ordinal));
    public override short GetInt16(int ordinal) => checked((short)GetInt64(ordinal));
    public override byte GetByte(int ordinal) => checked((byte)GetInt64(ordinal));
    public override bool GetBoolean(int ordinal) => inner.GetBoolean(ordinal);
    public override char GetChar(int ordinal) => inner.GetChar(ordinal);
    public override DateTime GetDateTime(int ordinal) => inner.GetDateTime(ordinal);
    public override decimal GetDecimal(int ordinal) => inner.GetDecimal(ordinal);
    public override double GetDouble(int ordinal) => inner.GetDouble(ordinal);
    public override float GetFloat(int ordinal) => inner.GetFloat(ordinal);
    public override Guid GetGuid(int ordinal) => inner.GetGuid(ordinal);
    public override string GetString(int ordinal) => inner.GetString(ordinal);
    public override object GetValue(int ordinal) => inner.GetValue(ordinal);
    public override int GetValues(object[] values) => inner.GetValues(values);
    public override bool IsDBNull(int ordinal) => inner.IsDBNull(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        inner.GetBytes(ordinal, dataOffset, buffer, bufferOffset, length);

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        inner.GetChars(ordinal, dataOffset, buffer, bufferOffset, length);

    public override string GetDataTypeName(int ordinal) => inner.GetDataTypeName(ordinal);
    public override Type GetFieldType(int ordinal) => inner.GetFieldType(ordinal);
    public override string GetName(int ordinal) => inner.GetName(ordinal);
    public override int GetOrdinal(string name) => inner.GetOrdinal(name);
    public override DataTable GetSchemaTable() => inner.GetSchemaTable();
    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    public override void Close() => inner.Close();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private TypeCode Width(int ordinal)
    {
        _types ??= [.. Enumerable.Range(0, inner.FieldCount).Select(inner.GetFieldType)];
        return Type.GetTypeCode(_types[ordinal]);
    }
}
