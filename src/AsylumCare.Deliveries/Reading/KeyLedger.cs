namespace AsylumCare.Deliveries.Reading;

/// <summary>Which of a file's rows have the same key.</summary>
internal sealed class KeyLedger(int mostInMemory = 1 << 18) : IDisposable
{
    private readonly KeyBuckets _buckets = new(mostInMemory);
    private int[] _table = [];

    public void Add(KeyHash hash, long line) => _buckets.Add(hash, line);

    /// <summary>The later rows of each key with the line that came first, in order of line.</summary>
    public IReadOnlyList<(long Line, long First)> Duplicates()
    {
        var duplicates = new List<(long Line, long First)>();
        for (var bucket = 0; bucket < KeyBuckets.Count; bucket++)
        {
            AddDuplicates(_buckets.Gather(bucket), duplicates);
        }

        duplicates.Sort();
        return duplicates;
    }

    public void Dispose() => _buckets.Dispose();

    /// <summary>Entries come in order of line, so the first of a key that the table meets is the one that stands.</summary>
    private void AddDuplicates(ReadOnlySpan<KeyEntry> entries, List<(long Line, long First)> duplicates)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(entries.Length * 2) + 1);
        if (_table.Length < size) _table = new int[size];
        var table = _table.AsSpan(0, size);
        table.Clear();
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            var at = (int)entry.Low & (size - 1);
            while (table[at] > 0 && !entry.HasKeyOf(entries[table[at] - 1])) at = (at + 1) & (size - 1);
            if (table[at] > 0) duplicates.Add((entry.Line, entries[table[at] - 1].Line));
            else table[at] = i + 1;
        }
    }
}
