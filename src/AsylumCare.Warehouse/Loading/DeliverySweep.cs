using System.Data.Common;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Warehouse.Engines;

namespace AsylumCare.Warehouse.Loading;

/// <summary>Clears what a load that died left behind: its rows go, its deliveries become refused, indexes it left out are made.</summary>
public static class DeliverySweep
{
    /// <summary>To be run at start-up. Where another process is loading, nothing is swept: the rows may be its own.</summary>
    /// <returns>How many files' deliveries were swept.</returns>
    public static int Run(IWarehouseEngine engine, ContractCatalog catalog)
    {
        using var held = engine.TryLock(DeliveryLoader.LockName);
        if (held is null) return 0;
        using var connection = engine.Open();
        return Run(engine, connection, catalog);
    }

    /// <summary>The caller holds the load's lock.</summary>
    internal static int Run(IWarehouseEngine engine, DbConnection connection, ContractCatalog catalog)
    {
        var table = new DeliveryTable(connection);
        var left = table.StillLoading();
        var indexes = new FactIndexes(engine, connection);
        if (left.Count > 0) Refuse(left, table, new FactRows(engine, connection, indexes), connection, catalog);
        indexes.Restore();
        return left.Count;
    }

    private static void Refuse(List<KnownDelivery> left, DeliveryTable table, FactRows facts, DbConnection connection, ContractCatalog catalog)
    {
        using var transaction = connection.BeginTransaction();
        table.Transaction = transaction;
        foreach (var delivery in left)
        {
            facts.Delete(transaction, catalog[delivery.FileKind].Facts, delivery.DeliveryKey);
            table.SetState(delivery.DeliveryKey, DeliveryState.Refused);
            table.AddFindings(delivery.DeliveryKey, [LoadTexts.Interrupted(delivery.FileName)]);
        }

        transaction.Commit();
    }
}
