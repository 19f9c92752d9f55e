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
internal sealed class Inbox(string folder, ContractCatalog catalog, ReferenceTables reference, TimeProvider time, TimeSpan settle, Serilog.ILogger log)
{
    private readonly ConcurrentDictionary<(string Path, long Length, DateTime Written), string> _hashes = new();
    private readonly ConcurrentDictionary<string, bool> _unreadable = new(StringComparer.Ordinal);

    public string Folder => folder;

    /// <summary>Deliveries ready to be taken, in path order.</summary>
    public IReadOnlyList<(string Partition, DeliveryBundle Bundle)> Ready()
    {
        var ready = new List<(string, DeliveryBundle)>();
        foreach (var (partition, bundle, manifest) in Readable())
        {
            try
            {
                if ((manifest is not null && IsWhole(manifest)) || time.GetUtcNow() - bundle.LastWritten >= settle) ready.Add((partition, bundle));
            }
            catch (Exception passing) when (IsPassing(passing))
            {
                Note(bundle.ManifestPath, passing);
            }
        }

        return ready;
    }

    public DeliveryBundle? Find(string partition) => Readable().FirstOrDefault(found => found.Partition == partition).Bundle;

    private IEnumerable<(string Partition, DeliveryBundle Bundle, Manifest? Manifest)> Readable() =>
        DeliveryBundle.ManifestsBelow(folder).Select(Read).OfType<(string, DeliveryBundle, Manifest?)>();

    // One that cannot be read keeps no other from being taken.
    private (string, DeliveryBundle, Manifest?)? Read(string path)
    {
        try
        {
            var bundle = DeliveryBundle.At(path);
            var manifest = ManifestReader.Read(path, catalog, reference).Manifest;
            return (bundle.Partition(manifest), bundle, manifest);
        }
        catch (Exception passing) when (IsPassing(passing))
        {
            Note(path, passing);
            return null;
        }
    }

    // Still being written, or moved away under our eyes: the next look will tell. Without the right to read it, once the right is given.
    private static bool IsPassing(Exception failure) => failure is IOException or UnauthorizedAccessException;

    private void Note(string manifest, Exception failure)
    {
        if (failure is UnauthorizedAccessException && _unreadable.TryAdd(manifest, true)) log.Warning("A delivery in the inbox cannot be read: {Reason}", failure.Message);
    }

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
