using AsylumCare.App.Jobs.Intake;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Receipts;

/// <summary>Where a delivery stands.</summary>
public enum DeliveryStage
{
    /// <summary>It waits to be loaded, or is being loaded.</summary>
    UnderWay,
    Received,
    Refused,

    /// <summary>Its run ended before the warehouse knew of it; the operators see why.</summary>
    Stopped,
}

/// <summary>What is known of a LeveransReferens.</summary>
/// <param name="Attempts">Every manifest that came with it, the latest first.</param>
/// <param name="Run">The run that was asked for last; null where it came by <c>load</c>, or the ledger has forgotten it.</param>
public sealed record DeliveryStatus(string Reference, IReadOnlyList<StoredDelivery> Attempts, JobRun? Run)
{
    public DeliveryStage Stage => Run is { HasEnded: false } ? DeliveryStage.UnderWay
        : Attempts.Count == 0 ? DeliveryStage.Stopped
        : Attempts[0].IsRefused ? DeliveryStage.Refused : DeliveryStage.Received;

    /// <summary>The region it is for, 0 for Migrationsverket; null where that is not known yet.</summary>
    public int? RegionId => Attempts.Count == 0 ? null : Attempts[0].RegionId;
}

/// <summary>Finds deliveries in the warehouse and in the ledger.</summary>
public sealed class DeliveryStatusReader(IWarehouseEngine engine, RunCatalog runs)
{
    /// <summary>What is known of a region's delivery. Should two regions have chosen one reference, nothing of the other's is in it.</summary>
    /// <param name="reference">A LeveransReferens in lower case.</param>
    /// <param name="regionId">Null for the region whose reference it is: that of the first delivery received with it.</param>
    /// <returns>Null where nobody has heard of it.</returns>
    public DeliveryStatus? Find(string reference, int? regionId = null)
    {
        var catalog = new DeliveryCatalog(engine);
        var meant = regionId ?? OwnerOf(catalog.WithReference(reference));

        // The run first: one that ends in between has its delivery in the warehouse when that is asked.
        var run = runs.LatestOf(new JobLink(JobLink.Delivery, reference), meant is { } region ? DeliveryBundle.BeginningOf(region) : "");
        var attempts = StoredDelivery.WithReference(catalog, reference);
        meant ??= OwnerOf(attempts.SelectMany(attempt => attempt.Files));
        IReadOnlyList<StoredDelivery> own = [.. attempts.Where(attempt => attempt.RegionId == meant)];
        return run is null && own.Count == 0 ? null : new(reference, own, run);
    }

    /// <returns>The region that a receipt is of; null where there is no such receipt.</returns>
    public int? RegionOf(string reference, long manifestKey) =>
        new DeliveryCatalog(engine).WithReference(reference).FirstOrDefault(file => file.ManifestKey == manifestKey)?.RegionId;

    private static int? OwnerOf(IEnumerable<DeliveryEntry> files) => files.Where(file => file.State != DeliveryState.Loading)
        .OrderBy(file => file.State == DeliveryState.Refused).ThenBy(file => file.ManifestKey).Select(file => (int?)file.RegionId).FirstOrDefault();
}
