using System.Collections.Concurrent;
using System.Security.Cryptography;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reference;

namespace AsylumCare.App.Jobs.Intake;

/// <summary>
/// The folder that deliveries are dropped into. A delivery is taken when it is whole: its manifest is there and says so of every file;
/// one that has lain still for a while without becoming whole is taken too, and refused with a receipt.
/// </summary>
/// <param name="settle">How long it must have lain still.</param>
internal sealed class Inbox(string folder, ContractCatalog catalog, ReferenceTables reference, TimeProvider time, TimeSpan settle)
{
    private readonly ConcurrentDictionary<(string Path, long Length, DateTime Written), string> _hashes = new();

    public string Folder => folder;

    /// <summary>Deliveries ready to be taken, in path order.</summary>
    public IReadOnlyList<(string Partition, DeliveryBundle Bundle)> Ready()
    {
        var ready = new List<(string, DeliveryBundle)>();
        foreach (var path in DeliveryBundle.ManifestsBelow(folder))
        {
            try
            {
                var bundle = DeliveryBundle.At(path);
                var manifest = ManifestReader.Read(path, catalog, reference).Manifest;
                if ((manifest is not null && IsWhole(manifest)) || time.GetUtcNow() - bundle.LastWritten >= settle)
                    ready.Add((bundle.Partition(manifest), bundle));
            }
            catch (IOException)
            {
                // Still being written, or moved away under our eyes: the next look will tell.
            }
        }

        return ready;
    }

    public DeliveryBundle? Find(string partition) => DeliveryBundle.ManifestsBelow(folder).Select(DeliveryBundle.At)
        .FirstOrDefault(bundle => bundle.Partition(ManifestReader.Read(bundle.ManifestPath, catalog, reference).Manifest) == partition);

    private bool IsWhole(Manifest manifest)
    {
        var beside = Path.GetDirectoryName(manifest.Path)!;
        return manifest.Files.All(file => Hash(Path.Combine(beside, file.Name)) == file.Sha256);
    }

    /// <summary>Worked out again only when the file has changed: a large file may be looked at every minute while it comes in.</summary>
    private string Hash(string path)
    {
        var file = new FileInfo(path);
        return _hashes.GetOrAdd((path, file.Length, file.LastWriteTimeUtc), _ =>
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        });
    }
}
