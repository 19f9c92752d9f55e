using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Reference;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Migrations;
using AsylumCare.Warehouse.Reference;

namespace AsylumCare.Warehouse;

/// <summary>Makes a database into a warehouse, or brings an older warehouse up to date. Safe to run at every start.</summary>
public static class WarehouseSetup
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="settings">Written where given; without it the warehouse keeps its own.</param>
    /// <param name="reference">What the dimensions are filled with; the program's own where it is left out.</param>
    /// <returns>The settings in force.</returns>
    /// <exception cref="WarehouseUnavailableException">The database cannot be reached, or its schema is not for this program.</exception>
    public static WarehouseSettings Initialise(IWarehouseEngine engine, WarehouseSettings? settings = null, ReferenceTables? reference = null)
    {
        using var held = engine.WaitForLock("schema", Patience) ?? throw new WarehouseUnavailableException(
            "En annan process uppgraderar databasen; försök igen om en stund. / Another process is upgrading the database; try again in a while.");
        new MigrationRunner(engine).Run();
        using var connection = engine.Open();
        ReferenceSeeding.Run(connection, reference ?? ReferenceTables.Load(ContentFolder.Seeds));
        settings?.Write(connection);
        return WarehouseSettings.Read(connection);
    }
}
