using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using AsylumCare.Warehouse.Engines;
using Dapper;
using Microsoft.Data.SqlClient;

namespace AsylumCare.Testing;

/// <summary>
/// The SQL Server that <c>ASYLUMCARE_TEST_SQLSERVER</c> names. Its databases <c>asylumcare_test_1</c>, 2, … are lent to one test after
/// another and stay for the next run; a lock keeps two runs out of one. Warehouses are emptied and lent again, since filling the
/// reference dimensions takes longer than most tests.
/// </summary>
public sealed class SqlServerServer
{
    public const string Variable = "ASYLUMCARE_TEST_SQLSERVER";

    private static readonly Lazy<SqlServerServer?> Found = new(Find);

    private readonly string _connectionString;
    private readonly SqlServerEngine _engine;
    private readonly ConcurrentBag<string> _freeDatabases = [];
    private readonly ConcurrentBag<SqlServerWarehouse> _freeWarehouses = [];

    // Held until the process ends.
    private readonly List<IDisposable> _held = [];
    private readonly Lock _taking = new();
    private int _last;

    private SqlServerServer(string connectionString)
    {
        _connectionString = connectionString;
        _engine = new SqlServerEngine(connectionString);
    }

    /// <summary>Null where no server is named, and <see cref="WhyAbsent"/> says so.</summary>
    public static SqlServerServer? Shared => Found.Value;

    public static string WhyAbsent { get; private set; } = "";

    /// <summary>The connection string of a database without any table.</summary>
    public string NewDatabase()
    {
        if (!_freeDatabases.TryTake(out var database)) database = TakeDatabase();
        SqlServerWarehouse.DropEverything(database);
        return database;
    }

    /// <summary>An initialised warehouse without settings, deliveries or publications.</summary>
    public SqlServerWarehouse NewWarehouse()
    {
        if (!_freeWarehouses.TryTake(out var used)) return SqlServerWarehouse.Initialise(NewDatabase());
        if (used.Empty()) return used;
        Return(used.ConnectionString);
        return SqlServerWarehouse.Initialise(NewDatabase());
    }

    public void Return(string connectionString) => _freeDatabases.Add(connectionString);

    public void Return(SqlServerWarehouse warehouse) => _freeWarehouses.Add(warehouse);

    private string TakeDatabase()
    {
        lock (_taking)
        {
            for (; ; )
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"asylumcare_test_{++_last}");
                if (_engine.TryLock(name) is not { } held) continue;
                _held.Add(held);
                using var connection = _engine.Open();
                if (connection.ExecuteScalar<int?>("SELECT DB_ID(@name) AS id", new { name }) is null) Make(connection, name);
                return new SqlConnectionStringBuilder(_connectionString) { InitialCatalog = name }.ToString();
            }
        }
    }

    private static void Make(DbConnection connection, string name) => connection.Execute($"CREATE DATABASE {name}", commandTimeout: 120);

    private static SqlServerServer? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connectionString) return new SqlServerServer(connectionString);
        WhyAbsent = $"SQL Server skipped: {Variable} holds no connection string. Start one with ops/compose.yaml, or name one whose user may create databases, to run these tests.";
        return null;
    }
}
