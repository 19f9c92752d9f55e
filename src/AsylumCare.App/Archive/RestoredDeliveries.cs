using AsylumCare.App.Settings;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Archive;

/// <summary>
/// Lays archived deliveries out as they came, one at a time: a manifest and its files by their names in a folder of its own, which is
/// gone when the next is asked for.
/// </summary>
internal sealed class RestoredDeliveries(DataFolder folder)
{
    private readonly ContentStore _contents = new(folder.Archive);
    private readonly string _place = Path.Combine(folder.Archive, "restored.part");

    /// <exception cref="ArchiveDamagedException">A file is missing; its content is checked against the manifest when it is loaded.</exception>
    public IEnumerable<Arrival> LayOut(IEnumerable<Reception> receptions)
    {
        try
        {
            foreach (var reception in receptions)
            {
                Clear();
                PrivateFiles.Folder(_place);
                foreach (var file in reception.Files.Prepend(reception.Manifest)) File.Copy(Find(file), Path.Combine(_place, file.Name));
                yield return new Arrival(Path.Combine(_place, reception.Manifest.Name), reception.Day);
            }
        }
        finally
        {
            Clear();
        }
    }

    public string PathOf(ArchivedFile file) => file.At is { } at ? Path.Combine(folder.Root, at) : _contents.PathOf(file.Sha256);

    public string Find(ArchivedFile file) => PathOf(file) is var path && File.Exists(path) ? path : throw new ArchiveDamagedException(
        $"Arkivet saknar {file.Name} ({path}). Lägg tillbaka filen från säkerhetskopian. / The archive lacks {file.Name} ({path}). Put the file back from the backup.");

    private void Clear()
    {
        if (Directory.Exists(_place)) Directory.Delete(_place, recursive: true);
    }
}

/// <summary>Something that was received is no longer there; the message says what and what to do, in Swedish and English.</summary>
internal sealed class ArchiveDamagedException(string message) : Exception(message);
