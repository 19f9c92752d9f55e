using AsylumCare.Domain.Audiences;
using AsylumCare.Domain.Cubes;

namespace AsylumCare.Warehouse.Feed;

/// <summary>Compiles the properties of one set for one audience. The set's view is <c>v</c>, its as-of table <c>m</c>.</summary>
internal sealed class PropertyCompiler(FeedSet set, int publication, Audience audience, ParameterList parameters)
{
    /// <summary>Whether anything compiled so far needs the as-of table.</summary>
    public bool UsesAsOf { get; private set; }

    public SqlValue Compile(FeedProperty property) => property.Source switch
    {
        PropertySource.Column column => Value($"v.{column.Name}", property),
        PropertySource.Scaled { Protected: false } scaled => Value($"v.{scaled.Name}", property),
        PropertySource.Scaled scaled => Value(ForAudience([scaled.Name]), property),
        PropertySource.Measure { MaturityBit: < 0 } measure => Value(ForAudience(measure.Columns), property),
        PropertySource.Measure measure => Value($"CASE WHEN {MaturityBit(measure.MaturityBit)} THEN {ForAudience(measure.Columns)} END", property),
        PropertySource.Mature mature => Value($"CASE WHEN {MaturityBit(mature.Bit)} THEN 1 ELSE 0 END", property),
        PropertySource.AsOfPresent => Value($"CASE WHEN {AsOfColumn(set.AsOf!.On[0])} IS NULL THEN 0 ELSE 1 END", property),
        PropertySource.Constant constant => Value($"'{constant.Value.Replace("'", "''", StringComparison.Ordinal)}'", property),
        PropertySource.OfPublication column => Value(
            $"(SELECT p.{column.Name} FROM dim_publication p WHERE p.publication_id = {Publication()})", property),
        _ => throw new InvalidOperationException($"{property.Name} has an unknown source."),
    };

    /// <summary>The sum of a measure over cells, null where one of them has no figure.</summary>
    public string Sum(FeedProperty measure) => SumOf(Compile(measure).Text);

    /// <summary>
    /// The one place that decides which columns of a measure an audience's answer is made of: the true ones, the protected
    /// ones, or the true ones for the own region alone. Published cubes have true columns only.
    /// </summary>
    public string ForAudience(IReadOnlyList<string> columns) => (set.Origin, audience.Kind) switch
    {
        (CubeOrigin.Published, _) or (_, AudienceKind.Skr) => Sum(columns, ""),
        (_, AudienceKind.Region) when set.RegionColumn is { } region =>
            $"CASE WHEN v.{region} = {parameters.Named("@region", audience.RegionId)} THEN {Sum(columns, "")} ELSE {Sum(columns, "_open")} END",
        _ => Sum(columns, "_open"),
    };

    /// <summary>The condition that the as-of row has the bit of a maturity mask; unknown where there is no row.</summary>
    public string MaturityBit(int bit) => $"({AsOfColumn("mature_mask")} & {1 << bit}) <> 0";

    public string Publication() => parameters.Named("@publication", publication);

    /// <summary>The FROM clause for what was compiled so far, and the condition of validity.</summary>
    public (string From, string? Where) Source(string relation)
    {
        var from = $"{relation} v";
        if (UsesAsOf && set.AsOf is { } asOf)
        {
            var keys = string.Join(" AND ", asOf.On.Select(column => $"m.{column} = v.{column}"));
            from += $" LEFT JOIN {asOf.Table} m ON {keys} AND m.valid_from <= {Publication()} AND m.valid_to >= {Publication()}";
        }

        return (from, set.Validity is var (start, end) ? $"v.{start} <= {Publication()} AND v.{end} >= {Publication()}" : null);
    }

    private static string SumOf(string cell) => $"CASE WHEN COUNT(*) = COUNT({cell}) THEN CAST(SUM({cell}) AS bigint) END";

    private static string Sum(IReadOnlyList<string> columns, string suffix)
    {
        var sum = string.Join(" + ", columns.Select(column => $"v.{column}{suffix}"));
        return columns.Count == 1 ? sum : $"({sum})";
    }

    public static SqlValue Value(string text, FeedProperty property) => new(text, KindOf(property.Type), property.Nullable, property.Scale);

    private static SqlKind KindOf(FeedType type) => type switch
    {
        FeedType.String => SqlKind.Text,
        FeedType.Date => SqlKind.Date,
        FeedType.Boolean => SqlKind.Flag,
        _ => SqlKind.Number,
    };

    private string AsOfColumn(string name)
    {
        UsesAsOf = true;
        return $"m.{name}";
    }
}
