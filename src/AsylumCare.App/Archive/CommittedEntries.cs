namespace AsylumCare.App.Archive;

/// <summary>
/// The journal without what a kill kept from the warehouse: a reception is noted before it is committed, and one that was not is noted
/// once more when it comes again, maybe after a publication that had nothing of it.
/// </summary>
internal static class CommittedEntries
{
    private const string Unchanged = "unchanged";

    public static IReadOnlyList<ArchiveEntry> Of(IReadOnlyList<ArchiveEntry> journal)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < journal.Count; i++)
            if (journal[i] is Reception reception && reception.Verdict != Unchanged) last[reception.Manifest.Sha256] = i;
        return [.. journal.Where((entry, i) => entry is not Reception reception || last.GetValueOrDefault(reception.Manifest.Sha256, -1) <= i)];
    }
}
