using System.Collections.Concurrent;

namespace AsylumCare.App.Archive;

/// <summary>What the lines of the archive's journal tell together.</summary>
internal sealed class JournalContents
{
    private readonly ConcurrentDictionary<string, bool> _manifests = new(StringComparer.Ordinal);

    /// <summary>Bytes of whole lines that have been read.</summary>
    public long Length { get; set; }

    public int Lines { get; private set; }

    /// <summary>Number of the last publication noted; 0 where none is.</summary>
    public int LastPublication { get; private set; }

    /// <summary>Whether a manifest with this content has been received.</summary>
    public bool HasManifest(string sha256) => _manifests.ContainsKey(sha256);

    public void Add(ArchiveEntry entry)
    {
        Lines++;
        if (entry is Reception reception) _manifests[reception.Manifest.Sha256] = true;
        else if (entry is ArchivedPublication made) LastPublication = Math.Max(LastPublication, made.Number);
    }
}
