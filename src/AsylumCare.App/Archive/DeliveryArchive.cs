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
/// <param name="ownFiles">The files lie under the data folder and were made by the program: they are referred to, not copied.</param>
internal sealed class DeliveryArchive(DataFolder folder, IWarehouseEngine engine, IdentityKeys keys, string via, bool ownFiles = false)
{
    private readonly ArchiveJournal _journal = new(folder.ArchiveJournal);
    private readonly ContentStore _contents = new(folder.Archive);
    private readonly Quarantine _quarantine = new(folder.Quarantine, keys);
    private HashSet<string>? _known;

    /// <summary>The last thing before a commit: a kill after it leaves more in the archive than in the warehouse, never less.</summary>
    public void Keep(IReadOnlyList<LoadOutcome> outcomes)
    {
        new PublicationNotes(_journal, engine).Write();
        var receptions = new List<Reception>();
        foreach (var outcome in outcomes)
        {
            if (outcome.State == LoadState.Refused) _quarantine.Keep(outcome);
            else if (Receive(outcome) is { } reception) receptions.Add(reception);
        }

        _journal.Append(receptions);
    }

    /// <returns>Null where the archive has it and the warehouse too.</returns>
    private Reception? Receive(LoadOutcome outcome)
    {
        var manifest = outcome.Manifest!;
        var sha256 = ContentStore.HashOf(manifest.Path);
        _known ??= [.. _journal.Read().OfType<Reception>().Select(reception => reception.Manifest.Sha256)];
        if (!_known.Add(sha256) && outcome.State == LoadState.Unchanged) return null;
        var place = Path.GetDirectoryName(manifest.Path) ?? "";
        return new Reception(
            outcome.Arrival.Day, manifest.DeliveryReference, manifest.DataOrigin, via, outcome.State.ToString().ToLowerInvariant(),
            File(manifest.Path, sha256), [.. manifest.Files.Select(file => File(Path.Combine(place, file.Name), file.Sha256))]);
    }

    private ArchivedFile File(string path, string sha256)
    {
        var name = Path.GetFileName(path);
        return ownFiles
            ? new ArchivedFile(name, sha256, Path.GetRelativePath(folder.Root, path).Replace('\\', '/'))
            : new ArchivedFile(name, _contents.Keep(path, sha256));
    }
}
