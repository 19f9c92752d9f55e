using AsylumCare.Domain.Calendar;

namespace AsylumCare.Deliveries.Manifests;

/// <summary>Which region codes a delivery speaks in: seven codes are in both systems with different meaning, so it is declared, never guessed.</summary>
public enum RegionCodeSystem
{
    Scb,
    Vantetider,
}

/// <summary>One file of a manifest.</summary>
/// <param name="Sha256">Lower-case hex of the file's bytes.</param>
/// <param name="Rows">Data rows, the header not counted; −1 where the manifest does not say.</param>
public sealed record ManifestFile(string Name, string FileKind, string Sha256, long Rows);

/// <summary>What a sender says of a delivery (<c>manifest_&lt;region|MV&gt;_&lt;ÅÅÅÅ-MM&gt;.json</c>, Swedish property names).</summary>
/// <param name="RegionId">SCB region; 0 for Migrationsverket.</param>
/// <param name="Version">1, 2, …; for Migrationsverket the publication date as yyyymmdd.</param>
/// <param name="Replaces">ErsattningsId: the LeveransReferens this delivery replaces.</param>
/// <param name="DataOrigin">official or demo.</param>
public sealed record Manifest(
    string Path, string DeliveryReference, string Sender, RegionCodeSystem CodeSystem, int RegionId, Month Month, string? Replaces,
    long Version, string SchemaVersion, int KeyVersion, string DataOrigin, IReadOnlyList<ManifestFile> Files);
