namespace AsylumCare.Warehouse.Reference;

/// <summary>A seed file: header row, semicolons, no quotes.</summary>
internal static class SeedTable
{
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var names = lines[0].Split(';');
        return lines.Skip(1).Where(line => line.Length > 0)
            .Select(line => line.Split(';').Zip(names).ToDictionary(pair => pair.Second, pair => pair.First, StringComparer.Ordinal));
    }
}
