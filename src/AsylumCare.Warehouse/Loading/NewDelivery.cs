using AsylumCare.Deliveries.Manifests;

namespace AsylumCare.Warehouse.Loading;

/// <summary>A row of dim_delivery as it is first written: nothing read yet.</summary>
internal sealed record NewDelivery(
    long DeliveryKey, long ManifestKey, string Source, string FileKind, int RegionId, int MonthId, string Reference, long Version,
    string? Replaces, string FileName, string Sha256, string SchemaVersion, int KeyVersion, string DataOrigin, string State, int ReceivedDay)
{
    public const string InsertStatement =
        "INSERT INTO dim_delivery (delivery_key, manifest_key, source, file_kind, region_id, month_id, delivery_reference, version, " +
        "replaces_reference, file_name, file_sha256, file_bytes, schema_version, key_version, data_origin, rows_read, rows_accepted, " +
        "rows_refused, rows_warned, state, received_day) " +
        "VALUES (@DeliveryKey, @ManifestKey, @Source, @FileKind, @RegionId, @MonthId, @Reference, @Version, @Replaces, @FileName, @Sha256, 0, " +
        "@SchemaVersion, @KeyVersion, @DataOrigin, 0, 0, 0, 0, @State, @ReceivedDay)";

    public static NewDelivery Of(Manifest manifest, ManifestFile file, string source, long key, long manifestKey, DateOnly day) => new(
        key, manifestKey, source, file.FileKind, manifest.RegionId, manifest.Month.Id, manifest.DeliveryReference, manifest.Version,
        manifest.Replaces, file.Name, file.Sha256, manifest.SchemaVersion, manifest.KeyVersion, manifest.DataOrigin, DeliveryState.Loading, day.DayNumber);
}
