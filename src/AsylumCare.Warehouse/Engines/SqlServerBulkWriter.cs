using System.Data;
using Microsoft.Data.SqlClient;

namespace AsylumCare.Warehouse.Engines;

/// <summary>SqlBulkCopy straight into the table, some thousands of rows at a time; a handful of rows is one INSERT.</summary>
internal sealed class SqlServerBulkWriter(SqlConnection connection, SqlTransaction transaction, string table, IReadOnlyList<string> columns) : IBulkWriter
{
    // A bulk copy asks for the table's columns first; a row waits as eight bytes a number.
    private const int MostNumbers = 400_000;
    private const int FewNumbers = 400;

    private readonly BulkRows _rows = new(columns, MostNumbers / columns.Count);

    public void Write(ReadOnlySpan<long> row)
    {
        _rows.Add(row);
        if (_rows.IsFull) Copy();
    }

    public void Complete()
    {
        if (_rows.Count * columns.Count > FewNumbers) Copy();
        else if (_rows.Count > 0) Insert();
    }

    public void Dispose() => _rows.Dispose();

    private void Copy()
    {
        using var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.KeepNulls, transaction) { DestinationTableName = table, BulkCopyTimeout = 0 };
        for (var i = 0; i < columns.Count; i++) copy.ColumnMappings.Add(i, columns[i]);
        SqlServerFailure.Telling(copy, server =>
        {
            server.WriteToServer(_rows);
            return _rows.Count;
        });
        _rows.Clear();
    }

    private void Insert()
    {
        using var command = new SqlCommand { Connection = connection, Transaction = transaction, CommandTimeout = 0 };
        var rows = new List<string>(_rows.Count);
        while (_rows.Read())
        {
            var first = command.Parameters.Count;
            for (var i = 0; i < columns.Count; i++) command.Parameters.Add($"@p{first + i}", SqlDbType.BigInt).Value = _rows.GetValue(i);
            rows.Add($"({string.Join(", ", columns.Select((_, i) => $"@p{first + i}"))})");
        }

        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES {string.Join(", ", rows)}";
        SqlServerFailure.Telling(command, insert => insert.ExecuteNonQuery());
        _rows.Clear();
    }
}
