using System.Text.Json;
using System.Text.Json.Serialization;
using AsylumCare.Deliveries;
using AsylumCare.Domain.Cubes;

namespace AsylumCare.Warehouse.Feed;

/// <summary>Every entity set of the feed, as <c>etl/sets</c> and <c>etl/cubes</c> describe them.</summary>
public sealed class FeedCatalog
{
    private static readonly JsonSerializerOptions CubeOptions = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly Dictionary<string, FeedSet> _byName;

    /// <param name="folder">Holds <c>sets</c> and <c>cubes</c>.</param>
    public FeedCatalog(string folder)
    {
        var cubes = Files(folder, "cubes")
            .Select(file => JsonSerializer.Deserialize<CubeDefinition>(File.ReadAllText(file), CubeOptions)!)
            .ToDictionary(cube => cube.Name, StringComparer.Ordinal);
        Sets = [.. Files(folder, "sets").Select(file => SetFile.Read(file).ToSet(cubes))];
        _byName = Sets.ToDictionary(set => set.Name, StringComparer.Ordinal);
    }

    public static FeedCatalog Shipped { get; } = new(ContentFolder.Etl);

    public IReadOnlyList<FeedSet> Sets { get; }

    public FeedSet? Find(string name) => _byName.GetValueOrDefault(name);

    /// <exception cref="KeyNotFoundException">There is no such set.</exception>
    public FeedSet this[string name] => _byName[name];

    private static IEnumerable<string> Files(string folder, string kind) =>
        Directory.EnumerateFiles(Path.Combine(folder, kind), "*.json").Order(StringComparer.Ordinal);
}
