using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Manifests;

namespace AsylumCare.Warehouse.Loading;

/// <summary>
/// What is odd about the delivery that a manifest says it replaces. Only warnings: versions decide what is in force, and what is known
/// here depends on what came first.
/// </summary>
internal sealed class ReplacementCheck(DeliveryTable table)
{
    private const int LongestChain = 50;

    public IEnumerable<Finding> Of(Manifest manifest, IReadOnlyList<Partition> partitions)
    {
        if (manifest.Replaces is not { } replaces) yield break;
        var known = table.WithReference(replaces);
        if (known.Count == 0)
        {
            yield return LoadTexts.ReplacesUnknown(manifest);
            yield break;
        }

        foreach (var partition in partitions)
            if (!known.Exists(file => file.Partition == partition)) yield return LoadTexts.Replaces(manifest, partition.FileKind);
        if (known.Exists(file => file.State == DeliveryState.Superseded && partitions.Contains(file.Partition) && file.Replaces != manifest.DeliveryReference))
            yield return LoadTexts.ReplacedAlready(manifest);
        if (LeadsBack(known[0].Replaces, manifest.DeliveryReference)) yield return LoadTexts.ReplacesInCircle(manifest);
    }

    private bool LeadsBack(string? replaces, string reference)
    {
        for (var i = 0; i < LongestChain && replaces is not null; i++)
        {
            if (replaces == reference) return true;
            replaces = table.WithReference(replaces).FirstOrDefault()?.Replaces;
        }

        return false;
    }
}
