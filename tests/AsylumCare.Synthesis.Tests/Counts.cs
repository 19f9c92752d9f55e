namespace AsylumCare.Synthesis.Tests;

/// <summary>Counts by key, as the rows of a table of truth.json.</summary>
internal sealed class Counts
{
    private readonly Dictionary<string, long[]> _counts = [];

    public void Add(string key, int measures, int measure, long amount = 1)
    {
        if (!_counts.TryGetValue(key, out var row)) _counts.Add(key, row = new long[measures]);
        row[measure] += amount;
    }

    public IEnumerable<string> Rows() => _counts.Select(row => $"{row.Key},{string.Join(',', row.Value)}");
}
