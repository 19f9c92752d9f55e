using AsylumCare.Warehouse.Engines;
using SQLitePCL;

namespace AsylumCare.Warehouse.Tests.Publishing;

/// <summary>SQLite, which keeps every statement that was run, with its values.</summary>
internal sealed class RecordingEngine(IWarehouseEngine sqlite) : ObservedSqlite(sqlite)
{
    private readonly List<string> _statements = [];

    public IReadOnlyList<string> Statements => _statements;

    protected override void Watch(sqlite3 connection) => raw.sqlite3_trace(connection, (_, statement) => _statements.Add(statement.Trim()), null);
}
