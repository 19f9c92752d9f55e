using System.Data.Common;
using AsylumCare.Warehouse.Engines;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AsylumCare.Warehouse.Tests.Publishing;

/// <summary>SQLite, which keeps every statement that was run, with its values.</summary>
internal sealed class RecordingEngine(IWarehouseEngine sqlite) : IWarehouseEngine
{
    private readonly List<string> _statements = [];

    public IReadOnlyList<string> Statements => _statements;
    public string Name => sqlite.Name;

    public DbConnection Open()
    {
        var connection = sqlite.Open();
        raw.sqlite3_trace(((SqliteConnection)connection).Handle!, (_, statement) => _statements.Add(statement.Trim()), null);
        return connection;
    }

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
}
