namespace AsylumCare.Deliveries.Reading.Files;

/// <summary>All rows of a small file of aggregates, held until its end.</summary>
internal sealed class RowSet(int slotCount)
{
    /// <summary>More rows than all municipalities, groups and sexes of a month can make.</summary>
    public const int Most = 500_000;

    private readonly List<long[]> _rows = [];
    private readonly List<long> _lines = [];

    public int Count => _rows.Count;
    public bool IsFull => Count >= Most;
    public long[] this[int row] => _rows[row];
    public long Line(int row) => _lines[row];

    public void Add(ReadOnlySpan<long> row, long line)
    {
        if (row.Length != slotCount) throw new ArgumentException($"{row.Length} slots where {slotCount} belong", nameof(row));
        _rows.Add(row.ToArray());
        _lines.Add(line);
    }

    public void Remove(HashSet<long> lines)
    {
        if (lines.Count == 0) return;
        var kept = Enumerable.Range(0, Count).Where(i => !lines.Contains(_lines[i])).Select(i => (Row: _rows[i], Line: _lines[i])).ToList();
        _rows.Clear();
        _lines.Clear();
        foreach (var (row, line) in kept)
        {
            _rows.Add(row);
            _lines.Add(line);
        }
    }
}

/// <summary>A count that may be masked: between which numbers it is.</summary>
internal readonly record struct Bounds(long Low, long High)
{
    public static Bounds operator +(Bounds left, Bounds right) => new(left.Low + right.Low, left.High + right.High);

    /// <summary>The number, or "3–7".</summary>
    public override string ToString() =>
        Low == High ? FormattableString.Invariant($"{Low}") : FormattableString.Invariant($"{Low}–{High}");

    public bool Overlaps(Bounds other) => Low <= other.High && other.Low <= High;
}
