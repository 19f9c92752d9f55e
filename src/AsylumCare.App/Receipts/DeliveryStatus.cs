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
    /// <param name="reference">A LeveransReferens in lower case.</param>
    /// <param name="regionId">The region whose deliveries alone are meant, should two have chosen one reference; null for all.</param>
    /// <returns>Null where nobody has heard of it.</returns>
    public DeliveryStatus? Find(string reference, int? regionId = null)
    {
        // The run first: one that ends in between has its delivery in the warehouse when that is asked.
        var run = runs.LatestOf(new JobLink(JobLink.Delivery, reference), regionId is { } region ? DeliveryBundle.BeginningOf(region) : "");
        IReadOnlyList<StoredDelivery> attempts =
            [.. StoredDelivery.WithReference(new DeliveryCatalog(engine), reference).Where(attempt => regionId is null || attempt.RegionId == regionId)];
        return run is null && attempts.Count == 0 ? null : new(reference, attempts, run);
    }
}
