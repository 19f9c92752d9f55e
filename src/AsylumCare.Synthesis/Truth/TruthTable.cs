namespace AsylumCare.Synthesis.Truth;

/// <summary>A table of counts by whole numbers: at most five.</summary>
internal sealed class TruthTable(string name, int keys, int measures)
{
    private readonly SortedDictionary<(int, int, int, int, int), long[]> _rows = [];

    public string Name => name;

    /// <summary>How many of the five numbers the table has.</summary>
    public int Keys => keys;

    public IEnumerable<KeyValuePair<(int A, int B, int C, int D, int E), long[]>> Rows => _rows;

    public void Add(int a, int b, int c, int d, int measure, long amount = 1) => Add((a, b, c, d, 0), measure, amount);

    public void Add((int A, int B, int C, int D, int E) key, int measure, long amount)
    {
        if (!_rows.TryGetValue(key, out var row)) _rows.Add(key, row = new long[measures]);
        row[measure] += amount;
    }
}
