namespace AsylumCare.Synthesis.Writing;

/// <summary>Adds up what has been written, from any thread.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, long> _rows = new(StringComparer.Ordinal);
    private readonly SortedSet<DateOnly> _arrivals = [];
    private readonly Lock _lock = new();
    private long _deliveries;
    private long _refusable;
    private long _bytes;

    /// <summary>Days on which something arrived, in order.</summary>
    public IEnumerable<DateOnly> Arrivals => _arrivals;

    public void Add(DateOnly arrival, params IEnumerable<WrittenFile> files)
    {
        lock (_lock)
        {
            _arrivals.Add(arrival);
            _deliveries++;
            foreach (var file in files)
            {
                _rows[file.FileKind] = _rows.GetValueOrDefault(file.FileKind) + file.Rows;
                _refusable += file.Refusable;
                _bytes += file.Bytes;
            }
        }
    }

    public GeneratorCounts CountsOf(long persons) => new(persons, _deliveries, _rows, _refusable, _bytes);
}
