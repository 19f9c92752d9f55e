using AsylumCare.App.Archive;

namespace AsylumCare.App.Jobs.Intake;

/// <summary>Where deliveries lie from when they are taken from the inbox until they are archived or refused: a folder for each, by its partition.</summary>
internal sealed class ReceivedFolder(string folder)
{
    /// <summary>Moves a delivery here. The manifest goes last: while it is in the inbox, a move that was interrupted is taken up.</summary>
    public void Take(string partition, DeliveryBundle bundle, string inbox)
    {
        PrivateFiles.Folder(folder);
        var target = Path.Combine(folder, partition);
        PrivateFiles.Folder(target);
        foreach (var file in bundle.Files.Append(bundle.ManifestPath)) File.Move(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
        RemoveEmpty(Path.GetDirectoryName(bundle.ManifestPath)!, Path.GetFullPath(inbox));
    }

    /// <summary>An empty place for a delivery that is laid out again.</summary>
    public string Prepare(string partition)
    {
        Remove(partition);
        var place = Path.Combine(folder, partition);
        PrivateFiles.Folder(place);
        return place;
    }

    /// <summary>Takes away what is kept elsewhere now.</summary>
    public void Remove(string partition)
    {
        var place = Path.Combine(folder, partition);
        if (!Directory.Exists(place)) return;
        Directory.Delete(place, recursive: true);
        RemoveEmpty(Path.GetDirectoryName(place)!, Path.GetFullPath(folder));
    }

    /// <summary>The manifest of a delivery that was taken, or null.</summary>
    public string? Manifest(string partition) => DeliveryBundle.ManifestsBelow(Path.Combine(folder, partition)).FirstOrDefault();

    /// <summary>The partitions of everything that lies here whole, in order.</summary>
    public IReadOnlyList<string> Partitions() =>
        [.. DeliveryBundle.ManifestsBelow(folder).Select(path => Path.GetRelativePath(folder, Path.GetDirectoryName(path)!).Replace('\\', '/')).Distinct(StringComparer.Ordinal)];

    private static void RemoveEmpty(string emptied, string inbox)
    {
        for (var at = Path.GetFullPath(emptied); at.Length > inbox.Length && at.StartsWith(inbox, StringComparison.Ordinal); at = Path.GetDirectoryName(at)!)
        {
            try
            {
                if (Directory.EnumerateFileSystemEntries(at).Any()) return;
                Directory.Delete(at);
            }
            catch (IOException)
            {
                // Another delivery is being put there, or another host took it away.
                return;
            }
        }
    }
}
