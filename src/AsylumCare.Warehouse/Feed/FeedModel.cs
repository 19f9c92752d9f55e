using AsylumCare.Domain.Cubes;

namespace AsylumCare.Warehouse.Feed;

/// <summary>The primitive types of the feed. In SQL a date is the number yyyymmdd, a decimal value × 10^scale and a truth value 0 or 1.</summary>
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

    /// <summary>A fixed text.</summary>
    public sealed record Constant(string Value) : PropertySource;

    /// <summary>A column of the asked publication's own row, such as the origin.</summary>
    public sealed record OfPublication(string Name) : PropertySource;

    /// <summary>The sum of measure columns as the audience may see them; null until the maturity bit is set (−1: no condition).</summary>
    public sealed record Measure(IReadOnlyList<string> Columns, int MaturityBit) : PropertySource;

    /// <summary>One column stored as value × 10^scale; for computed cubes with a protected twin (<c>_open</c>).</summary>
    public sealed record Scaled(string Name, int Scale, bool Protected) : PropertySource;

    /// <summary>Whether the maturity bit of the as-of row is set.</summary>
    public sealed record Mature(int Bit) : PropertySource;

    /// <summary>Whether the set's as-of table has a row for this one.</summary>
    public sealed record AsOfPresent : PropertySource;
}

/// <summary>A property of an entity set: one file under <c>etl/sets</c> describes each set.</summary>
/// <param name="Dimension">The cube dimension whose member alone decides the value, or null.</param>
/// <param name="Member">The property of the dimension's own set that holds the same value.</param>
public sealed record FeedProperty(
    string Name, FeedType Type, bool Nullable, PropertySource Source, string DescriptionSv, string DescriptionEn, string? Unit,
    string? Dimension, string? Member)
{
    /// <summary>Digits after the decimal point of a stored decimal.</summary>
    public int Scale => Source is PropertySource.Scaled scaled ? scaled.Scale : 0;
}

/// <summary>A navigation to a dimension by one of the set's own properties.</summary>
public sealed record FeedNavigation(string Name, string TargetSet, string Property, string TargetProperty);

/// <summary>A table joined row by row as it stood at the asked publication; it may lack the row.</summary>
/// <param name="On">Columns that the table shares with the view.</param>
public sealed record FeedAsOf(string Table, IReadOnlyList<string> On);

/// <summary>An entity set: one view over cells or a dimension.</summary>
/// <param name="View">Its view under <c>sql/views</c>.</param>
/// <param name="Key">Key properties, in order; also the order of pages.</param>
/// <param name="Validity">The columns (from, to) that the asked publication must lie between; null for sets without history.</param>
/// <param name="RegionColumn">The view's region column that a region audience is compared with; null where all is public.</param>
/// <param name="Cube">The cube behind the set, or null.</param>
public sealed record FeedSet(
    string Name, string EntityType, string View, string DescriptionSv, string DescriptionEn, IReadOnlyList<FeedProperty> Key,
    IReadOnlyList<FeedProperty> Properties, IReadOnlyList<FeedNavigation> Navigations,
    (string From, string To)? Validity, FeedAsOf? AsOf, string? RegionColumn, CubeOrigin Origin, CubeDefinition? Cube)
{
    private readonly Dictionary<string, FeedProperty> _byName = Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);

    public FeedProperty? Find(string name) => _byName.GetValueOrDefault(name);

    /// <exception cref="KeyNotFoundException">The set has no such property.</exception>
    public FeedProperty this[string name] => Find(name) ?? throw new KeyNotFoundException($"{Name} has no property {name}.");
}
