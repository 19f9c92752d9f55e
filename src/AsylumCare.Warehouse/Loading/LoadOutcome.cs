using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Warehouse.Loading;

/// <summary>A manifest that has come in.</summary>
/// <param name="Day">The data clock's day: later dates in the files are refused, and the delivery is marked with it.</param>
public sealed record Arrival(string ManifestPath, DateOnly Day);

/// <summary>What came of a file or a manifest.</summary>
public enum LoadState
{
    /// <summary>It is the current version of its partition.</summary>
    Active,

    /// <summary>Kept, but a higher version was already there.</summary>
    Superseded,

    /// <summary>It is the current version and empties its partition.</summary>
    Deleted,

    /// <summary>Nothing of it is kept but the receipt.</summary>
    Refused,

    /// <summary>It was here already, byte for byte; nothing was done.</summary>
    Unchanged,
}

/// <param name="DeliveryKey">The file's row in dim_delivery.</param>
/// <param name="Report">What the reading found; null where the file was not read.</param>
public sealed record LoadedFile(string FileKind, string FileName, LoadState State, long DeliveryKey, FileReport? Report);

/// <summary>What came of one manifest: what its receipt says.</summary>
/// <param name="Manifest">Null where the manifest itself could not be read.</param>
/// <param name="Findings">What was found about the manifest as a whole; the files' own findings are in their reports.</param>
public sealed record LoadOutcome(
    Arrival Arrival, Manifest? Manifest, LoadState State, IReadOnlyList<LoadedFile> Files, IReadOnlyList<Finding> Findings)
{
    public long RowsAccepted => Files.Where(file => file.State != LoadState.Refused).Sum(file => file.Report?.RowsAccepted ?? 0);

    /// <summary>The manifest's findings, then each file's.</summary>
    public IEnumerable<Finding> AllFindings => Findings.Concat(Files.SelectMany(file => file.Report?.Findings ?? []));
}
