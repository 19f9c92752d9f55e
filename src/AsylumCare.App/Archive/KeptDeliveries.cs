using AsylumCare.App.Jobs.Intake;
using AsylumCare.App.Settings;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Archive;

/// <summary>Deliveries that have been received, by the partitions that the inbox's job knows them by, to be run again.</summary>
internal sealed class KeptDeliveries(DataFolder data, IWarehouseEngine engine)
{
    private readonly RestoredDeliveries _restored = new(data);

    /// <summary>What the archive holds, in order.</summary>
    public IReadOnlyList<string> Partitions()
    {
        var regions = new DeliveryCatalog(engine).All().DistinctBy(delivery => delivery.Reference).ToDictionary(delivery => delivery.Reference, delivery => delivery.RegionId);
        return [.. Receptions().Where(reception => regions.ContainsKey(reception.Reference))
            .Select(reception => DeliveryBundle.PartitionOf(regions[reception.Reference], reception.Manifest.Name, reception.Manifest.Sha256))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Lays a delivery out again, from the archive or, where it was refused, from quarantine.</summary>
    /// <returns>False where neither has it.</returns>
    /// <exception cref="ArchiveDamagedException">The archive should have it, and a file is missing.</exception>
    public bool Restore(string partition, IdentityKeys keys, ReceivedFolder received)
    {
        var hash = partition[(partition.LastIndexOf('/') + 1)..];
        var reception = Receptions().LastOrDefault(kept => kept.Manifest.Sha256.StartsWith(hash, StringComparison.Ordinal));
        if (reception is null) return FromQuarantine(partition, hash, keys, received);
        var target = received.Prepare(partition);
        foreach (var file in reception.Files.Append(reception.Manifest)) File.Copy(_restored.Find(file), Path.Combine(target, file.Name), overwrite: true);
        return true;
    }

    private IEnumerable<Reception> Receptions() => new ArchiveJournal(data.ArchiveJournal).Read().OfType<Reception>();

    // A container's name tells sender and month, not which manifest is in it.
    private bool FromQuarantine(string partition, string hash, IdentityKeys keys, ReceivedFolder received)
    {
        var quarantine = new Quarantine(data.Quarantine, keys);
        var month = partition.Split('/') is [_, var named, _] ? $"_{named}_" : "_okand_";
        foreach (var name in quarantine.All().Reverse().Where(name => name.Contains(month, StringComparison.Ordinal)))
        {
            var target = received.Prepare(partition);
            var files = quarantine.Open(name, target);
            if (files?.Any(file => ContentStore.HashOf(file).StartsWith(hash, StringComparison.Ordinal)) == true) return true;
            received.Remove(partition);
        }

        return false;
    }
}
