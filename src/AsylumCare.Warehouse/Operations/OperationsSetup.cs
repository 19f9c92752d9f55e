using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Migrations;

namespace AsylumCare.Warehouse.Operations;

/// <summary>Makes the operations database (run ledger, tokens, access log) where it is missing, and brings it up to date.</summary>
public static class OperationsSetup
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="warehouse">The warehouse's own engine.</param>
    /// <returns>The operations database's engine.</returns>
    /// <exception cref="WarehouseUnavailableException">The database cannot be reached, or its schema is not for this program.</exception>
    public static IWarehouseEngine Initialise(IWarehouseEngine warehouse)
    {
        var operations = warehouse.Operations();
        using var held = operations.WaitForLock("operations-schema", Patience) ?? throw new WarehouseUnavailableException(
            "En annan process uppgraderar driftdatabasen; försök igen om en stund. / Another process is upgrading the operations database; try again in a while.");
        new MigrationRunner(operations, SchemaFiles.Operations).Run();
        return operations;
    }
}
