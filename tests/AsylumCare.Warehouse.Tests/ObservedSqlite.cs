using System.Data.Common;
using AsylumCare.Warehouse.Engines;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AsylumCare.Warehouse.Tests;

/// <summary>SQLite with somebody looking on at each connection; in all else it is the engine it stands for.</summary>
internal abstract class ObservedSqlite(IWarehouseEngine sqlite) : IWarehouseEngine
{
    public string Name => sqlite.Name;

    public DbConnection Open() => Watched(sqlite.Open());

    public DbConnection OpenToLoad() => Watched(sqlite.OpenToLoad());

    public string DropIndex(string index, string table) => sqlite.DropIndex(index, table);

    public string Expand(string ddl) => sqlite.Expand(ddl);

    public IBulkWriter BeginBulk(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns) =>
        sqlite.BeginBulk(connection, transaction, table, columns);

    public IBulkReader BeginRead(DbConnection connection, DbTransaction transaction, string sql) => sqlite.BeginRead(connection, transaction, sql);

    public IDisposable? TryLock(string name) => sqlite.TryLock(name);

    public string Page(long skip, long? take) => sqlite.Page(skip, take);

    public string OrderTerm(string expression, bool descending, bool nullable) => sqlite.OrderTerm(expression, descending, nullable);

    public IReadOnlyList<string> Tables(DbConnection connection) => sqlite.Tables(connection);

    public void Analyze(DbConnection connection) => sqlite.Analyze(connection);

    public bool IsAboutValues(DbException problem) => sqlite.IsAboutValues(problem);

    public IWarehouseEngine Operations() => sqlite.Operations();

    protected abstract void Watch(sqlite3 connection);

    private DbConnection Watched(DbConnection connection)
    {
        Watch(((SqliteConnection)connection).Handle!);
        return connection;
    }
}
