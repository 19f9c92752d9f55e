using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AsylumCare.Warehouse.Engines;

/// <summary>Steps a statement and takes its numbers directly: about twice as fast as the data reader.</summary>
internal sealed class SqliteBulkReader : IBulkReader
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _select;

    public SqliteBulkReader(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _select), raw.SQLITE_OK);
    }

    public bool Read(Span<long> row)
    {
        var result = raw.sqlite3_step(_select);
        if (result == raw.SQLITE_DONE) return false;
        Check(result, raw.SQLITE_ROW);
        var handle = _select.DangerousGetHandle();
        for (var i = 0; i < row.Length; i++) row[i] = ColumnInt64(handle, i);
        return true;
    }

    public void Dispose() => _select.Dispose();

    // Called for every number: without the marshalling of a handle and the switch of the collector's mode, as when they are bound.
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_column_int64")]
    [SuppressGCTransition]
    private static extern long ColumnInt64(nint statement, int column);

    private void Check(int result, int expected)
    {
        if (result != expected) throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), result);
    }
}
