using System.Text.Json;

namespace AsylumCare.App.Tests.Demo;

/// <summary>A row of truth.json: its keys with commas between, and its counts.</summary>
internal sealed record TruthRow(string Key, long[] Counts)
{
    /// <returns>The key with one of its numbers as the member it stands for.</returns>
    public string Member(int place, int[] members) =>
        string.Join(',', Key.Split(',').Select((part, i) => i == place ? $"{members[int.Parse(part)]}" : part));

    public string Without(int place) => string.Join(',', Key.Split(',').Where((_, i) => i != place));
}

/// <summary>The tables of truth.json.</summary>
internal sealed class TruthRows(JsonElement truth)
{
    /// <param name="keys">How many of a row's members are its key.</param>
    public IEnumerable<TruthRow> Of(string table, int keys) =>
        from row in truth.GetProperty(table).EnumerateArray()
        let members = row.EnumerateArray().ToArray()
        select new TruthRow(string.Join(',', members[..keys].Select(member => member.ToString())), [.. members[keys..].Select(count => count.GetInt64())]);
}
