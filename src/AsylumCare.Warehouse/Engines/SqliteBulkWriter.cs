using System.Runtime.InteropServices;
using AsylumCare.Deliveries.Reading;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AsylumCare.Warehouse.Engines;

/// <summary>
/// A prepared INSERT of many rows whose numbers are bound directly: several times as fast as parameter objects. OR FAIL spares
/// SQLite a journal of its own for each statement; a failure is an exception, and the caller's transaction is rolled back.
/// </summary>
internal sealed class SqliteBulkWriter : IBulkWriter
{
    private const int RowsInStatement = 32;

    private readonly sqlite3 _database;
    private readonly string _head;
    private readonly string _row;
    private readonly sqlite3_stmt _insert;
    private readonly long[] _waiting;
    private readonly int _columns;
    private sqlite3_stmt? _single;
    private int _count;

    public SqliteBulkWriter(SqliteConnection connection, string table, IReadOnlyList<string> columns)
    {
        connection.Execute("PRAGMA cache_size=-49152");
        _database = connection.Handle!;
        _columns = columns.Count;
        _head = $"INSERT OR FAIL INTO {table} ({string.Join(',', columns)}) VALUES ";
        _row = $"({string.Join(',', Enumerable.Repeat("?", columns.Count))})";
        _waiting = new long[RowsInStatement * columns.Count];
        _insert = Prepare(RowsInStatement);
    }

    public void Write(ReadOnlySpan<long> row)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(row.Length, _columns, nameof(row));
        row.CopyTo(_waiting.AsSpan(_count * _columns));
        if (++_count < RowsInStatement) return;
        Send(_insert, _waiting);
        _count = 0;
    }

    public void Complete()
    {
        if (_count == 0) return;
        _single ??= Prepare(1);
        for (var row = 0; row < _count; row++) Send(_single, _waiting.AsSpan(row * _columns, _columns));
        _count = 0;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _single?.Dispose();
    }

    private sqlite3_stmt Prepare(int rows)
    {
        Check(raw.sqlite3_prepare_v2(_database, _head + string.Join(',', Enumerable.Repeat(_row, rows)), out var statement));
        return statement;
    }

    private void Send(sqlite3_stmt statement, ReadOnlySpan<long> values)
    {
        var handle = statement.DangerousGetHandle();
        for (var i = 0; i < values.Length; i++)
            _ = values[i] == RowBlock.Missing ? BindNull(handle, i + 1) : BindInt64(handle, i + 1, values[i]);
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE) Check(result);
    }

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
