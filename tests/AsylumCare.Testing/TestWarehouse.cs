using AsylumCare.Warehouse;
using AsylumCare.Warehouse.Engines;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace AsylumCare.Testing;

/// <summary>An empty database of one engine for one test, gone when disposed.</summary>
public sealed class TestWarehouse : IDisposable
{
    private readonly TestFolder _folder = new();

    private TestWarehouse(string engineName)
    {
        Options = new WarehouseOptions
        {
            Engine = engineName,
            ConnectionString = engineName == SqliteEngine.EngineName
                ? SqliteEngine.ConnectionStringFor(_folder.File("warehouse.db"))
                : PostgreSqlServer.Shared!.NewDatabase(),
        };
        Engine = WarehouseEngines.Create(Options);
    }

    public WarehouseOptions Options { get; }
    public IWarehouseEngine Engine { get; }

    /// <summary>A folder for the test's files.</summary>
    public TestFolder Folder => _folder;

    /// <summary>A database without any table. The test is ignored, saying why, where the engine is not on this machine.</summary>
    public static TestWarehouse Empty(string engineName)
    {
        if (engineName == PostgreSqlEngine.EngineName && PostgreSqlServer.Shared is null) Assert.Ignore(PostgreSqlServer.WhyAbsent);
        return new TestWarehouse(engineName);
    }

    /// <summary>An initialised warehouse.</summary>
    public static TestWarehouse Create(string engineName, WarehouseSettings? settings = null)
    {
        var warehouse = Empty(engineName);
        WarehouseSetup.Initialise(warehouse.Engine, settings ?? WarehouseSettings.ForOfficialUse);
        return warehouse;
    }

    public void Dispose()
    {
        if (Engine is PostgreSqlEngine) PostgreSqlServer.Shared!.Drop(Options.ConnectionString);
        else SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
