namespace AsylumCare.Synthesis.Truth;

/// <summary>A table of counts by four whole numbers.</summary>
internal sealed class TruthTable(string name, int keys, int measures)
{
    private readonly SortedDictionary<(int, int, int, int), long[]> _rows = [];

    public string Name => name;

    /// <summary>How many of the four numbers the table has.</summary>
    public int Keys => keys;

    public IEnumerable<KeyValuePair<(int A, int B, int C, int D), long[]>> Rows => _rows;

    public void Add(int a, int b, int c, int d, int measure, long amount = 1)
    {
        if (!_rows.TryGetValue((a, b, c, d), out var row)) _rows.Add((a, b, c, d), row = new long[measures]);
        row[measure] += amount;
    }
}
