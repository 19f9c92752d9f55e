using AsylumCare.Domain.Audiences;

namespace AsylumCare.Warehouse.Feed;

/// <summary>A question to the feed in our own closed model: the only thing that is ever compiled to SQL for readers.</summary>
/// <param name="Publication">Sequence number of the publication asked.</param>
public sealed record FeedQuery(FeedSet Set, int Publication, Audience Audience)
{
    /// <summary>Properties in the order they are answered; empty means all.</summary>
    public IReadOnlyList<FeedProperty> Select { get; init; } = [];
    public FeedExpression? Filter { get; init; }
    public IReadOnlyList<FeedOrder> OrderBy { get; init; } = [];
    public FeedGrouping? Grouping { get; init; }
    public long? Top { get; init; }
    public long Skip { get; init; }

    /// <summary>The keyset position of the last row seen: the values of <see cref="TotalOrder"/> in that row; null for the first page.</summary>
    public IReadOnlyList<object?>? After { get; init; }

    /// <summary>
    /// The question's own order and then the key, so that no two rows tie: each property once, and none that is the same in every row.
    /// </summary>
    public IReadOnlyList<FeedOrder> TotalOrder =>
    [
        .. OrderBy.Concat(Set.Key.Select(property => new FeedOrder(property, Descending: false)))
            .Where(term => term.Property.Source is not (PropertySource.Constant or PropertySource.OfPublication))
            .DistinctBy(term => term.Property.Name, StringComparer.Ordinal),
    ];
}

public sealed record FeedOrder(FeedProperty Property, bool Descending);

/// <summary>Group by properties and add up measures.</summary>
public sealed record FeedGrouping(IReadOnlyList<FeedProperty> By, IReadOnlyList<FeedProperty> Sums);

public enum FeedOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    And,
    Or,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
}

public enum FeedFunction
{
    Contains,
    StartsWith,
    EndsWith,
    Length,
    IndexOf,
    Substring,
    ToLower,
    ToUpper,
    Trim,
    Concat,
    Year,
    Month,
    Day,
    Round,
    Floor,
    Ceiling,
}

public abstract record FeedExpression
{
    public sealed record Property(FeedProperty Value) : FeedExpression;

    /// <summary>A value of the type the other side has; null is the null literal.</summary>
    public sealed record Literal(object? Value, FeedType Type) : FeedExpression;

    public sealed record Binary(FeedOperator Operator, FeedExpression Left, FeedExpression Right) : FeedExpression;

    public sealed record Not(FeedExpression Operand) : FeedExpression;

    public sealed record In(FeedExpression Operand, IReadOnlyList<Literal> Values) : FeedExpression;

    public sealed record Call(FeedFunction Function, IReadOnlyList<FeedExpression> Arguments) : FeedExpression;

    /// <summary>Whether numbers are worked out of a row's values, so that they may outgrow their type.</summary>
    public bool Computes => this switch
    {
        Binary { Operator: >= FeedOperator.Add } => true,
        Binary { Operator: <= FeedOperator.GreaterOrEqual, Left: Property, Right: Property } => true,
        Binary binary => binary.Left.Computes || binary.Right.Computes,
        Not not => not.Operand.Computes,
        In list => list.Operand.Computes,
        Call call => call.Arguments.Any(argument => argument.Computes),
        _ => false,
    };
}
