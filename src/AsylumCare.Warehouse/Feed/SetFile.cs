using System.Text.Json;
using System.Text.Json.Serialization;
using AsylumCare.Domain.Cubes;

namespace AsylumCare.Warehouse.Feed;

/// <summary>One file under <c>etl/sets</c>, as written. A word the program does not know is an error.</summary>
internal sealed record SetFile(
    string Name, string EntityType, string View, IReadOnlyList<string> Key, string Sv, string En,
    IReadOnlyList<SetFile.Navigation> Navigations, IReadOnlyList<SetFile.Property> Properties)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public string? Cube { get; init; }
    public CubeOrigin? Origin { get; init; }
    public IReadOnlyList<string>? Validity { get; init; }
    public string? RegionColumn { get; init; }
    public AsOfTable? AsOf { get; init; }

    /// <exception cref="JsonException">The file is not a set.</exception>
    public static SetFile Read(string path) => JsonSerializer.Deserialize<SetFile>(File.ReadAllText(path), Options)
        ?? throw new JsonException($"{path} is empty.");

    /// <param name="cubes">Cubes by name.</param>
    public FeedSet ToSet(IReadOnlyDictionary<string, CubeDefinition> cubes)
    {
        var properties = Properties.Select(property => property.ToProperty()).ToList();
        var cube = Cube is null ? null : cubes[Cube];
        return new FeedSet(
            Name, EntityType, View, Sv, En, [.. Key.Select(name => properties.Single(property => property.Name == name))], properties,
            [.. Navigations.Select(navigation => new FeedNavigation(navigation.Name, navigation.Target, navigation.Property, navigation.TargetProperty))],
            Validity is [var from, var to] ? (from, to) : null, AsOf is null ? null : new FeedAsOf(AsOf.Table, AsOf.On), RegionColumn,
            cube?.Origin ?? Origin ?? CubeOrigin.Published, cube);
    }

    internal sealed record Navigation(string Name, string Target, string Property, string TargetProperty);

    internal sealed record AsOfTable(string Table, IReadOnlyList<string> On);

    internal sealed record Property(string Name, FeedType Type, string Sv, string En)
    {
        public bool Nullable { get; init; }
        public string? Unit { get; init; }
        public string? Dimension { get; init; }
        public string? Member { get; init; }
        public string? Column { get; init; }
        public int? Scale { get; init; }
        public bool Protected { get; init; }
        public string? Constant { get; init; }
        public string? Publication { get; init; }
        public IReadOnlyList<string>? Measure { get; init; }
        public int? MatureBit { get; init; }
        public bool AsOfPresent { get; init; }

        public FeedProperty ToProperty() => new(Name, Type, Nullable, Source(), Sv, En, Unit, Dimension, Member);

        private PropertySource Source() => this switch
        {
            { Measure: { } columns } => new PropertySource.Measure(columns, MatureBit ?? -1),
            { Column: { } column, Scale: { } scale } => new PropertySource.Scaled(column, scale, Protected),
            { Column: { } column } => new PropertySource.Column(column),
            { Constant: { } value } => new PropertySource.Constant(value),
            { Publication: { } column } => new PropertySource.OfPublication(column),
            { MatureBit: { } bit } => new PropertySource.Mature(bit),
            { AsOfPresent: true } => new PropertySource.AsOfPresent(),
            _ => throw new JsonException($"The property {Name} has no source."),
        };
    }
}
