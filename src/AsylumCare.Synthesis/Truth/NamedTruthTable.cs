using AsylumCare.Synthesis.Writing.National;

namespace AsylumCare.Synthesis.Truth;

/// <summary>A month's group of persons of one citizenship.</summary>
/// <param name="Citizenship">Its Swedish name.</param>
/// <param name="AgeBand">1 to 10; 0 where the table is not broken down by age.</param>
internal readonly record struct NamedGroup(int Month, string Citizenship, int Sex, int AgeBand);

/// <summary>Counts by citizenship: each as it is, then the least and the most that it may be when small ones are masked.</summary>
internal sealed class NamedTruthTable(string name, int measures)
{
    private readonly Dictionary<NamedGroup, long[]> _rows = [];

    public string Name => name;

    public IEnumerable<KeyValuePair<NamedGroup, long[]>> Rows =>
        _rows.OrderBy(row => row.Key.Month).ThenBy(row => row.Key.Citizenship, StringComparer.Ordinal).ThenBy(row => row.Key.Sex).ThenBy(row => row.Key.AgeBand);

    /// <param name="counts">As many as the table measures.</param>
    public void Add(in NamedGroup group, params ReadOnlySpan<int> counts)
    {
        if (!_rows.TryGetValue(group, out var row)) _rows.Add(group, row = new long[measures * 3]);
        for (var i = 0; i < counts.Length; i++)
        {
            row[i * 3] += counts[i];
            row[(i * 3) + 1] += GroupFile.Least(counts[i]);
            row[(i * 3) + 2] += GroupFile.Most(counts[i]);
        }
    }
}
