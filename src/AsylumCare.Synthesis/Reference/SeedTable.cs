using AsylumCare.Deliveries;

namespace AsylumCare.Synthesis.Reference;

/// <summary>A seed file: header row, semicolons, no quotes, UTF-8 with or without BOM.</summary>
internal sealed class SeedTable
{
    private readonly Dictionary<string, int> _columns;
    private readonly List<string[]> _rows = [];

    private SeedTable(string path)
    {
        var lines = File.ReadAllLines(path);
        _columns = lines[0].Split(';').Select((name, index) => (name, index)).ToDictionary(c => c.name, c => c.index);
        foreach (var line in lines.AsSpan(1))
            if (line.Length > 0) _rows.Add(line.Split(';'));
    }

    public static SeedTable Read(string relativePath) => new(Path.Combine(ContentFolder.Seeds, relativePath));

    public int Count => _rows.Count;
    public string Text(int row, string column) => _rows[row][_columns[column]];
    public int Number(int row, string column) => int.Parse(Text(row, column));

    /// <returns>The number, or null where the field is empty.</returns>
    public int? NumberOrNone(int row, string column) => Text(row, column) is { Length: > 0 } text ? int.Parse(text) : null;
}
