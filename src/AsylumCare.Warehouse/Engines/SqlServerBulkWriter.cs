using Microsoft.Data.SqlClient;

namespace AsylumCare.Warehouse.Engines;

/// <summary>SqlBulkCopy straight into the table, some thousands of rows at a time.</summary>
internal sealed class SqlServerBulkWriter : IBulkWriter
{
    // A sending costs a few round trips, a waiting number eight bytes.
    private const int MostNumbers = 400_000;

    private readonly SqlBulkCopy _copy;
    private readonly BulkRows _rows;

    public SqlServerBulkWriter(SqlConnection connection, SqlTransaction transaction, string table, IReadOnlyList<string> columns)
    {
        _copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.KeepNulls, transaction) { DestinationTableName = table, BulkCopyTimeout = 0 };
        for (var i = 0; i < columns.Count; i++) _copy.ColumnMappings.Add(i, columns[i]);
        _rows = new BulkRows(columns, MostNumbers / columns.Count);
    }

    public void Write(ReadOnlySpan<long> row)
    {
        _rows.Add(row);
        if (_rows.IsFull) Send();
    }

    public void Complete() => Send();

    public void Dispose()
    {
        _rows.Dispose();
        ((IDisposable)_copy).Dispose();
    }

    private void Send()
    {
        if (_rows.IsEmpty) return;
        SqlServerFailure.Telling(_copy, copy =>
        {
            copy.WriteToServer(_rows);
            return true;
        });
        _rows.Clear();
    }
}
