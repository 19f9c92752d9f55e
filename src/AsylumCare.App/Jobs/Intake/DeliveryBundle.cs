using System.Security.Cryptography;
using AsylumCare.Deliveries.Manifests;

namespace AsylumCare.App.Jobs.Intake;

/// <summary>A manifest in a folder and the files beside it that it names.</summary>
internal sealed record DeliveryBundle(string ManifestPath, IReadOnlyList<string> Files)
{
    private const string Pattern = "manifest_*.json";
    private const long LargestManifest = 1 << 20;

    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    /// <summary>In folders that may be read, in path order.</summary>
    public static IReadOnlyList<string> ManifestsBelow(string folder) => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateFiles(folder, Pattern, Below).Order(StringComparer.Ordinal)];

    public static DeliveryBundle At(string manifestPath)
    {
        var folder = Path.GetDirectoryName(manifestPath)!;
        // Far larger than any manifest: the load refuses it, and it is not read to find names in.
        var text = new FileInfo(manifestPath).Length <= LargestManifest ? File.ReadAllText(manifestPath) : "";
        return new(manifestPath, [.. Directory.EnumerateFiles(folder)
            .Where(file => file != manifestPath && text.Contains($"\"{Path.GetFileName(file)}\"", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)]);
    }

    /// <summary>
    /// What the ledger calls the delivery: sender, month and the beginning of the manifest's SHA-256. The sender is the SCB region code,
    /// or the file name's where the manifest cannot be read.
    /// </summary>
    public string Partition(Manifest? manifest)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(ManifestPath)));
        return PartitionOf(manifest?.RegionId ?? 0, Path.GetFileName(ManifestPath), sha256);
    }

    /// <param name="regionId">0 where the name has to tell.</param>
    public static string PartitionOf(int regionId, string manifestName, string sha256)
    {
        var hash = sha256[..16];
        if (DeliveryFileName.ParseManifest(manifestName) is not var (sender, month)) return $"okand/{hash}";
        return FormattableString.Invariant($"{(regionId > 0 ? $"{regionId:D2}" : sender)}/{month}/{hash}");
    }

    /// <summary>How the partitions of a region's deliveries begin; 0 is Migrationsverket.</summary>
    public static string BeginningOf(int regionId) => FormattableString.Invariant($"{(regionId > 0 ? $"{regionId:D2}" : DeliveryFileName.MigrationAgency)}/");

    /// <summary>When anything of it was last written.</summary>
    public DateTimeOffset LastWritten => Files.Append(ManifestPath).Max(file => new DateTimeOffset(File.GetLastWriteTimeUtc(file)));
}
