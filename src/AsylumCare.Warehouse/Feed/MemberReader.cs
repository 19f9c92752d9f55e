using AsylumCare.Warehouse.Engines;

namespace AsylumCare.Warehouse.Feed;

/// <summary>One member of a dimension: its number and the values of the properties that were asked.</summary>
internal sealed record Member(int Id, IReadOnlyList<object?> Values);

/// <summary>
/// Reads the members of a cube set's dimensions, and which of them a filter keeps: the filter runs against the members, never
/// against its own text.
/// </summary>
internal sealed class MemberReader(IWarehouseEngine engine, FeedCatalog catalog)
{
    private readonly SqlDialect _dialect = new(engine);

    /// <summary>The dimensions' members that a filter keeps, as tuples in the order of the dimensions.</summary>
    /// <param name="most">Gives up, with null, where the dimensions together have more tuples.</param>
    public IReadOnlyList<int[]>? Kept(FeedSet set, IReadOnlyList<string> dimensions, FeedExpression filter, int publication, long most)
    {
        if (dimensions.Aggregate(1L, (product, dimension) => product * Members(set, dimension, [], publication).Count) > most) return null;
        var parameters = new ParameterList();
        var relations = dimensions.ToDictionary(dimension => dimension, dimension => Relation(set, dimension), StringComparer.Ordinal);
        var condition = new ExpressionCompiler(property => MemberValue(relations[property.Dimension!].Target[property.Member!], property.Dimension!), parameters, _dialect).Condition(filter);
        var select = string.Join(", ", dimensions.Select((dimension, index) => $"{MemberValue(relations[dimension].Key, dimension).Text} AS c{index}"));
        var from = string.Join(" CROSS JOIN ", dimensions.Select(dimension => $"{relations[dimension].Target.View} d{dimension}"));
        var sql = $"SELECT {select} FROM {from} WHERE {condition}{NotTotals(set, relations)}";
        using var rows = FeedRows.Open(engine.Open(), new FeedCommand(sql, parameters.All, [.. dimensions.Select(dimension => relations[dimension].Key)]));
        var kept = new List<int[]>();
        while (rows.Read()) kept.Add([.. dimensions.Select((_, column) => (int)rows.Number(column))]);
        return kept;
    }

    /// <summary>Every base member of a dimension with the values of some of the set's properties.</summary>
    public IReadOnlyList<Member> Members(FeedSet set, string dimension, IReadOnlyList<FeedProperty> properties, int publication)
    {
        var (target, key) = Relation(set, dimension);
        var select = properties.Select(property => target[property.Member!]).Prepend(key).DistinctBy(property => property.Name).ToList();
        using var rows = FeedRows.Open(engine.Open(), new FeedCompiler(engine).Compile(
            new FeedQuery(target, publication, Domain.Audiences.Audience.Skr) { Select = select }));
        var members = new List<Member>();
        while (rows.Read())
        {
            var id = (int)rows.Number(0);
            if (!IsTotal(set, dimension, id)) members.Add(new Member(id, [.. properties.Select(property => rows.Value(select.IndexOf(target[property.Member!])))]));
        }

        return members;
    }

    private (FeedSet Target, FeedProperty Key) Relation(FeedSet set, string dimension)
    {
        var navigation = set.Navigations.First(candidate => set[candidate.Property].Dimension == dimension);
        var target = catalog[navigation.TargetSet];
        return (target, target[navigation.TargetProperty]);
    }

    // 00 stands among the regions of the dimension, but is a member only of cubes that know the nation alone.
    private static bool IsTotal(FeedSet set, string dimension, int id) =>
        dimension == "Region" && (id == 0) == (set.Cube!.Dimensions.First(candidate => candidate.Name == dimension).Levels[0] != "nation");

    private static string NotTotals(FeedSet set, Dictionary<string, (FeedSet Target, FeedProperty Key)> relations) =>
        relations.TryGetValue("Region", out var region)
            ? $" AND {MemberValue(region.Key, "Region").Text} {(IsTotal(set, "Region", 0) ? "<>" : "=")} 0"
            : "";

    // The dimensions' own sets are plain views: every property is a column.
    private static SqlValue MemberValue(FeedProperty property, string dimension) =>
        PropertyCompiler.Value($"d{dimension}.{((PropertySource.Column)property.Source).Name}", property);
}
