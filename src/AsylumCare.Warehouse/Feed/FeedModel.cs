using AsylumCare.Domain.Cubes;

namespace AsylumCare.Warehouse.Feed;

/// <summary>The primitive types of the feed.</summary>
public enum FeedType
{
    Int32,
    Int64,
    Decimal,
    String,
    Date,
    Boolean,
}

/// <summary>Where a property's value comes from.</summary>
public abstract record PropertySource
{
    /// <summary>A column of the set's view.</summary>
    public sealed record Column(string Name) : PropertySource;

    /// <summary>A fixed text, such as the origin.</summary>
    public sealed record Constant(string Value) : PropertySource;

    /// <summary>The sum of measure columns as the audience may see them; null until the maturity bit is set (−1: no condition).</summary>
    public sealed record Measure(IReadOnlyList<string> Columns, int MaturityBit) : PropertySource;

    /// <summary>One column stored as value × 10^scale; for computed cubes with a protected twin (<c>_open</c>).</summary>
    public sealed record Scaled(string Name, int Scale, bool Protected) : PropertySource;
}

/// <summary>A property of an entity set: one file under <c>etl/sets</c> describes each set.</summary>
public sealed record FeedProperty(
    string Name, FeedType Type, bool Nullable, PropertySource Source, string DescriptionSv, string DescriptionEn, string? Unit);

/// <summary>A navigation to a dimension by one of the set's own properties.</summary>
public sealed record FeedNavigation(string Name, string TargetSet, string Property, string TargetProperty);

/// <summary>An entity set: one view over cells or a dimension.</summary>
/// <param name="View">Its view under <c>sql/views</c>.</param>
/// <param name="Key">Key properties, in order; also the order of pages.</param>
/// <param name="ValidityColumns">Pairs of columns (from, to) that the asked publication must lie between; empty for sets without history.</param>
/// <param name="RegionColumn">The view's region column that a region audience is compared with; null where all is public.</param>
/// <param name="Cube">The cube behind the set, or null.</param>
public sealed record FeedSet(
    string Name, string EntityType, string View, string DescriptionSv, string DescriptionEn, IReadOnlyList<string> Key,
    IReadOnlyList<FeedProperty> Properties, IReadOnlyList<FeedNavigation> Navigations,
    IReadOnlyList<(string From, string To)> ValidityColumns, string? RegionColumn, CubeOrigin Origin, string? Cube)
{
    public FeedProperty? Find(string name) => Properties.FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.Ordinal));
}
