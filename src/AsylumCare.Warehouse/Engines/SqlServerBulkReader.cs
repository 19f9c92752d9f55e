using System.Data;
using Microsoft.Data.SqlClient;

namespace AsylumCare.Warehouse.Engines;

/// <summary>The data reader, asked for each column by its own width: no boxes.</summary>
internal sealed class SqlServerBulkReader : IBulkReader
{
    private readonly SqlCommand _command;
    private readonly SqlDataReader _reader;
    private readonly TypeCode[] _widths;

    public SqlServerBulkReader(SqlConnection connection, SqlTransaction transaction, string sql)
    {
        _command = new SqlCommand(sql, connection, transaction) { CommandTimeout = 0 };
        _reader = SqlServerFailure.Telling(_command, command => command.ExecuteReader(CommandBehavior.SequentialAccess));
        _widths = [.. Enumerable.Range(0, _reader.FieldCount).Select(i => Type.GetTypeCode(_reader.GetFieldType(i)))];
    }

    public bool Read(Span<long> row)
    {
        if (!SqlServerFailure.Telling(_reader, reader => reader.Read())) return false;
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = _widths[i] switch
            {
                TypeCode.Int32 => _reader.GetInt32(i),
                TypeCode.Int16 => _reader.GetInt16(i),
                _ => _reader.GetInt64(i),
            };
        }

        return true;
    }

    public void Dispose()
    {
        // A reader left in the middle would first read the rest.
        _command.Cancel();
        _reader.Dispose();
        _command.Dispose();
    }
}
