using System.Data.Common;
using AsylumCare.Warehouse;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Operations;
using Dapper;

namespace AsylumCare.Testing;

/// <summary>An initialised warehouse on SQL Server that can be brought back to what it was then.</summary>
public sealed class SqlServerWarehouse
{
    private const string RowCount = "SELECT COUNT(*) AS rows_there FROM ";

    private readonly Dictionary<string, int> _reference;

    private SqlServerWarehouse(string connectionString, Dictionary<string, int> reference) =>
        (ConnectionString, _reference) = (connectionString, reference);

    public string ConnectionString { get; }

    public static SqlServerWarehouse Initialise(string connectionString)
    {
        var engine = new SqlServerEngine(connectionString);
        WarehouseSetup.Initialise(engine);
        OperationsSetup.Initialise(engine);
        using var connection = engine.Open();
        return new SqlServerWarehouse(connectionString, engine.Tables(connection).ToDictionary(table => table, table => Rows(connection, table)));
    }

    /// <summary>Takes out what a test put in.</summary>
    /// <returns>False where the test changed the tables themselves or what was in them: the warehouse is then not fit for another.</returns>
    public bool Empty()
    {
        var engine = new SqlServerEngine(ConnectionString);
        using var connection = engine.Open();
        connection.Execute("DELETE FROM warehouse_setting WHERE name <> 'reference_checksum'");
        foreach (var (table, _) in _reference.Where(table => table.Value == 0)) connection.Execute($"DELETE FROM {table}");
        return engine.Tables(connection).Count == _reference.Count
            && _reference.Where(table => table.Value > 0).All(table => Rows(connection, table.Key) == table.Value);
    }

    public static void DropEverything(string connectionString)
    {
        var engine = new SqlServerEngine(connectionString);
        using var connection = engine.Open();
        foreach (var view in connection.Query<string>("SELECT v.name AS name FROM sys.views v WHERE v.schema_id = SCHEMA_ID() ORDER BY v.name DESC").AsList())
            connection.Execute($"DROP VIEW {view}");
        foreach (var table in engine.Tables(connection)) connection.Execute($"DROP TABLE {table}");
    }

    private static int Rows(DbConnection connection, string table) => connection.ExecuteScalar<int>(RowCount + table);
}
