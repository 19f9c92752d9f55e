using System.Collections.Concurrent;
using System.Globalization;
using AsylumCare.Warehouse.Engines;
using Dapper;
using Microsoft.Data.SqlClient;

namespace AsylumCare.Testing;

/// <summary>
/// The SQL Server that <c>ASYLUMCARE_TEST_SQLSERVER</c> names. Databases are made there, lent to one test after another and dropped
/// when the process ends; emptied tables stand between two tests, since filling the reference dimensions takes longer than most tests.
/// </summary>
public sealed class SqlServerServer
{
    public const string Variable = "ASYLUMCARE_TEST_SQLSERVER";

    private static readonly Lazy<SqlServerServer?> Found = new(Find);
    private static int databases;

    private readonly string _connectionString;
    private readonly ConcurrentBag<string> _freeDatabases = [];
    private readonly ConcurrentBag<SqlServerWarehouse> _freeWarehouses = [];
    private readonly ConcurrentBag<string> _made = [];

    private SqlServerServer(string connectionString)
    {
        _connectionString = connectionString;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DropAll();
    }

    /// <summary>Null where no server is named, and <see cref="WhyAbsent"/> says so.</summary>
    public static SqlServerServer? Shared => Found.Value;

    public static string WhyAbsent { get; private set; } = "";

    /// <summary>The connection string of a database without any table.</summary>
    public string NewDatabase()
    {
        if (_freeDatabases.TryTake(out var used))
        {
            SqlServerWarehouse.DropEverything(used);
            return used;
        }

        var name = string.Create(
            CultureInfo.InvariantCulture, $"asylumcare_test_{Environment.ProcessId}_{Interlocked.Increment(ref databases)}");
        using (var connection = new SqlServerEngine(_connectionString).Open()) connection.Execute($"CREATE DATABASE {name}", commandTimeout: 120);
        var made = new SqlConnectionStringBuilder(_connectionString) { InitialCatalog = name }.ToString();
        _made.Add(made);
        return made;
    }

    /// <summary>The connection string of an initialised warehouse without settings, deliveries or publications.</summary>
    public SqlServerWarehouse NewWarehouse() =>
        _freeWarehouses.TryTake(out var used) && used.Empty() ? used : SqlServerWarehouse.Initialise(NewDatabase());

    public void Return(string connectionString) => _freeDatabases.Add(connectionString);

    public void Return(SqlServerWarehouse warehouse) => _freeWarehouses.Add(warehouse);

    private static SqlServerServer? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connectionString) return new SqlServerServer(connectionString);
        WhyAbsent = $"SQL Server skipped: {Variable} holds no connection string. Start one with ops/compose.yaml, or name one, to run these tests.";
        return null;
    }

    private void DropAll()
    {
        SqlConnection.ClearAllPools();
        using var connection = new SqlServerEngine(_connectionString).Open();
        foreach (var database in _made) connection.Execute($"DROP DATABASE {new SqlConnectionStringBuilder(database).InitialCatalog}", commandTimeout: 120);
    }
}
