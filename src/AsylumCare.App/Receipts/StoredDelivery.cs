using AsylumCare.Deliveries;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Receipts;

/// <summary>A manifest that has been received, as the database has it.</summary>
/// <param name="Files">In the manifest's order; at least one.</param>
/// <param name="Findings">Of all its files.</param>
public sealed record StoredDelivery(IReadOnlyList<DeliveryEntry> Files, IReadOnlyList<Finding> Findings)
{
    public long ManifestKey => Files[0].ManifestKey;

    public int RegionId => Files[0].RegionId;

    public int MonthId => Files[0].MonthId;

    public bool IsRefused => Files[0].State == DeliveryState.Refused;

    /// <summary>Every manifest that came with a LeveransReferens, the latest first: a refused one may be followed by another with the same.</summary>
    public static IReadOnlyList<StoredDelivery> WithReference(DeliveryCatalog catalog, string reference) =>
    [
        .. Manifests(catalog.WithReference(reference)).OrderByDescending(files => files.Key)
            .Select(files => new StoredDelivery([.. files], [.. files.SelectMany(catalog.FindingsOf)])),
    ];

    /// <summary>Files of manifests whose load has ended.</summary>
    public static IEnumerable<IGrouping<long, DeliveryEntry>> Manifests(IEnumerable<DeliveryEntry> files) =>
        files.Where(file => file.State != DeliveryState.Loading).GroupBy(file => file.ManifestKey);
}
