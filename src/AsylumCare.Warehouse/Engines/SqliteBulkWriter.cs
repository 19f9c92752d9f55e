using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AsylumCare.Warehouse.Engines;

/// <summary>One prepared INSERT whose numbers are bound directly: about four times as fast as parameter objects.</summary>
internal sealed class SqliteBulkWriter : IBulkWriter
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _insert;
    private readonly int _columns;

    public SqliteBulkWriter(SqliteConnection connection, string table, IReadOnlyList<string> columns)
    {
        connection.Execute("PRAGMA cache_size=-131072");
        _database = connection.Handle!;
        _columns = columns.Count;
        var places = string.Join(',', Enumerable.Repeat("?", columns.Count));
        Check(raw.sqlite3_prepare_v2(_database, $"INSERT INTO {table} ({string.Join(',', columns)}) VALUES ({places})", out _insert));
    }

    public void Write(ReadOnlySpan<long> row)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(row.Length, _columns, nameof(row));
        for (var i = 0; i < row.Length; i++)
            _ = row[i] == Deliveries.Reading.RowBlock.Missing ? raw.sqlite3_bind_null(_insert, i + 1) : raw.sqlite3_bind_int64(_insert, i + 1, row[i]);
        var result = raw.sqlite3_step(_insert);
        raw.sqlite3_reset(_insert);
        if (result != raw.SQLITE_DONE) Check(result);
    }

    // Every row is already in the transaction.
    public void Complete()
    {
    }

    public void Dispose() => _insert.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), result);
    }
}
