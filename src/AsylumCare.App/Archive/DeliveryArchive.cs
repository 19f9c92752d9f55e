using AsylumCare.App.Settings;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Archive;

/// <summary>
/// Keeps everything that is received, before the database says that it has been: accepted deliveries by their content and in order,
/// refused ones in quarantine. Give <see cref="Keep"/> to the loader; it holds the load's lock when it calls.
/// </summary>
/// <param name="via">How deliveries come here: load, inbox, upload or demo.</param>
internal sealed class DeliveryArchive(DataFolder folder, IWarehouseEngine engine, IdentityKeys keys, ArchiveJournal journal, string via)
{
    private readonly ContentStore _contents = new(folder.Archive);
    private readonly Quarantine _quarantine = new(folder.Quarantine, keys);

    /// <summary>The files lie under the data folder and were made by the program: they are referred to, not copied.</summary>
    public bool OwnFiles { get; init; }

    /// <summary>The folder that a manifest lies in holds its delivery alone: refused, all of it is sealed, for it is emptied afterwards.</summary>
    public bool OwnFolder { get; init; }

    /// <summary>The last thing before a commit: a kill after it leaves more in the archive than in the warehouse, never less.</summary>
    public void Keep(IReadOnlyList<LoadOutcome> outcomes)
    {
        new PublicationNotes(journal, engine).Write();
        var noted = journal.Contents();
        var (receptions, coming) = (new List<Reception>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var outcome in outcomes)
        {
            if (outcome.State == LoadState.Refused) _quarantine.Keep(outcome, OwnFolder);
            else if (Receive(outcome, sha256 => !coming.Add(sha256) || noted.HasManifest(sha256)) is { } reception) receptions.Add(reception);
        }

        if (receptions.Count > 0) journal.Append(_ => receptions);
    }

    /// <returns>Null where the archive has it and the warehouse too.</returns>
    private Reception? Receive(LoadOutcome outcome, Predicate<string> isKnown)
    {
        var manifest = outcome.Manifest!;
        var sha256 = ContentStore.HashOf(manifest.Path);
        if (isKnown(sha256) && outcome.State == LoadState.Unchanged) return null;
        var place = Path.GetDirectoryName(manifest.Path) ?? "";
        return new Reception(
            outcome.Arrival.Day, manifest.DeliveryReference, manifest.DataOrigin, via, outcome.State.ToString().ToLowerInvariant(),
            File(manifest.Path, sha256), [.. manifest.Files.Select(file => File(Path.Combine(place, file.Name), file.Sha256))]);
    }

    private ArchivedFile File(string path, string sha256)
    {
        var name = Path.GetFileName(path);
        return OwnFiles
            ? new ArchivedFile(name, sha256, Path.GetRelativePath(folder.Root, path).Replace('\\', '/'))
            : new ArchivedFile(name, _contents.Keep(path, sha256));
    }
}
