using System.Data.Common;
using AsylumCare.Warehouse.Engines;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AsylumCare.Warehouse.Tests.Verification;

/// <summary>SQLite, which counts the steps its statements take (of its virtual machine, by the hundred).</summary>
internal sealed class CountingEngine(IWarehouseEngine sqlite) : IWarehouseEngine
{
    private const int Hundred = 100;

    public long Steps { get; private set; }
    public string Name => sqlite.Name;

    public DbConnection Open()
    {
        var connection = sqlite.Open();
        raw.sqlite3_progress_handler(((SqliteConnection)connection).Handle!, Hundred, _ => Count(), null);
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

    private int Count()
    {
        Steps += Hundred;
        return 0;
    }
}
