using System.Runtime.InteropServices;
using AsylumCare.Deliveries.Reading;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AsylumCare.Warehouse.Engines;

/// <summary>One prepared INSERT whose numbers are bound directly: several times as fast as parameter objects.</summary>
internal sealed class SqliteBulkWriter : IBulkWriter
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _insert;
    private readonly nint _handle;
    private readonly int _columns;

    public SqliteBulkWriter(SqliteConnection connection, string table, IReadOnlyList<string> columns)
    {
        connection.Execute("PRAGMA cache_size=-131072");
        _database = connection.Handle!;
        _columns = columns.Count;
        var places = string.Join(',', Enumerable.Repeat("?", columns.Count));
        Check(raw.sqlite3_prepare_v2(_database, $"INSERT INTO {table} ({string.Join(',', columns)}) VALUES ({places})", out _insert));
        _handle = _insert.DangerousGetHandle();
    }

    public void Write(ReadOnlySpan<long> row)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(row.Length, _columns, nameof(row));
        for (var i = 0; i < row.Length; i++)
            _ = row[i] == RowBlock.Missing ? BindNull(_handle, i + 1) : BindInt64(_handle, i + 1, row[i]);
        var result = raw.sqlite3_step(_insert);
        raw.sqlite3_reset(_insert);
        if (result != raw.SQLITE_DONE) Check(result);
    }

    // Every row is already in the transaction.
    public void Complete()
    {
    }

    public void Dispose() => _insert.Dispose();

    // Called for every number of a load: without the marshalling of a handle and the switch of the collector's mode,
    // which cost more than the binding itself.
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_bind_int64")]
    [SuppressGCTransition]
    private static extern int BindInt64(nint statement, int index, long value);

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_bind_null")]
    [SuppressGCTransition]
    private static extern int BindNull(nint statement, int index);

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), result);
    }
}
