using AsylumCare.Warehouse;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Loading;
using Dapper;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace AsylumCare.Testing;

/// <summary>An empty database of one engine for one test, gone when disposed.</summary>
public sealed class TestWarehouse : IDisposable
{
    // Made once and copied for each test: the reference dimensions take longer to fill than most tests take.
    private static readonly Lazy<TestWarehouse> SqliteTemplate = new(() => Template(SqliteEngine.EngineName));
    private static readonly Lazy<TestWarehouse> PostgreSqlTemplate = new(() => Template(PostgreSqlEngine.EngineName));

    private readonly TestFolder _folder;
    private readonly Action _giveBack;

    private TestWarehouse(string engineName, TestFolder folder, string connectionString, Action giveBack)
    {
        (_folder, _giveBack) = (folder, giveBack);
        Options = new WarehouseOptions { Engine = engineName, ConnectionString = connectionString };
        Engine = WarehouseEngines.Create(Options);
        EnginesUsed.Tell(Engine);
    }

    public WarehouseOptions Options { get; }
    public IWarehouseEngine Engine { get; }

    /// <summary>A folder for the test's files.</summary>
    public TestFolder Folder => _folder;

    /// <returns>Why the engine cannot be tested on this machine; null where it can.</returns>
    public static string? WhyAbsent(string engineName) => engineName switch
    {
        PostgreSqlEngine.EngineName when PostgreSqlServer.Shared is null => PostgreSqlServer.WhyAbsent,
        SqlServerEngine.EngineName when SqlServerServer.Shared is null => SqlServerServer.WhyAbsent,
        _ => null,
    };

    /// <summary>A database without any table. The test is ignored, saying why, where the engine is not on this machine.</summary>
    public static TestWarehouse Empty(string engineName)
    {
        RequireEngine(engineName);
        var folder = new TestFolder();
        var database = engineName switch
        {
            PostgreSqlEngine.EngineName => PostgreSqlServer.Shared!.NewDatabase(),
            SqlServerEngine.EngineName => SqlServerServer.Shared!.NewDatabase(),
            _ => SqliteIn(folder),
        };
        return new TestWarehouse(engineName, folder, database, engineName switch
        {
            PostgreSqlEngine.EngineName => () => PostgreSqlServer.Shared!.Drop(database),
            SqlServerEngine.EngineName => () => SqlServerServer.Shared!.Return(database),
            _ => SqliteConnection.ClearAllPools,
        });
    }

    /// <summary>An initialised warehouse.</summary>
    public static TestWarehouse Create(string engineName, WarehouseSettings? settings = null)
    {
        RequireEngine(engineName);
        var warehouse = Initialised(engineName, new TestFolder());
        WarehouseSetup.Initialise(warehouse.Engine, settings ?? WarehouseSettings.ForOfficialUse);
        return warehouse;
    }

    /// <summary>Loads hand-made deliveries in the given order.</summary>
    public IReadOnlyList<LoadOutcome> Load(params TestDelivery[] deliveries)
    {
        var arrivals = deliveries.Select(delivery => new Arrival(delivery.Write(_folder), delivery.Arrives));
        return [.. new DeliveryLoader(Engine, ReadContexts.Test).LoadMany(arrivals)];
    }

    public long Scalar(string sql)
    {
        using var connection = Engine.Open();
        return connection.ExecuteScalar<long>(sql);
    }

    public void Execute(string sql)
    {
        using var connection = Engine.Open();
        connection.Execute(sql);
    }

    public void Dispose()
    {
        _giveBack();
        _folder.Dispose();
    }

    private static void RequireEngine(string engineName)
    {
        if (WhyAbsent(engineName) is { } reason) Assert.Ignore(reason);
    }

    private static TestWarehouse Initialised(string engineName, TestFolder folder)
    {
        if (engineName == SqlServerEngine.EngineName)
        {
            var warehouse = SqlServerServer.Shared!.NewWarehouse();
            return new TestWarehouse(engineName, folder, warehouse.ConnectionString, () => SqlServerServer.Shared!.Return(warehouse));
        }

        if (engineName == SqliteEngine.EngineName) return new TestWarehouse(engineName, folder, CopySqlite(folder), SqliteConnection.ClearAllPools);
        var database = PostgreSqlServer.Shared!.Copy(PostgreSqlTemplate.Value.Options.ConnectionString);
        return new TestWarehouse(engineName, folder, database, () => PostgreSqlServer.Shared!.Drop(database));
    }

    // Without settings, so that each test may write its own.
    private static TestWarehouse Template(string engineName)
    {
        var template = Empty(engineName);
        WarehouseSetup.Initialise(template.Engine);
        if (engineName == SqliteEngine.EngineName) SqliteConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => template._folder.Dispose();
        return template;
    }

    private static string CopySqlite(TestFolder folder)
    {
        File.Copy(SqliteTemplate.Value._folder.File("warehouse.db"), folder.File("warehouse.db"));
        return SqliteIn(folder);
    }

    private static string SqliteIn(TestFolder folder) => SqliteEngine.ConnectionStringFor(folder.File("warehouse.db"));
}
