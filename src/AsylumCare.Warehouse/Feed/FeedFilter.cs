namespace AsylumCare.Warehouse.Feed;

/// <summary>Short ways to write filters in code.</summary>
public static class FeedFilter
{
    /// <param name="value">int, long, decimal, string, DateOnly, bool or null.</param>
    public static FeedExpression Compare(FeedProperty property, FeedOperator op, object? value) =>
        new FeedExpression.Binary(op, new FeedExpression.Property(property), new FeedExpression.Literal(value, property.Type));

    /// <exception cref="KeyNotFoundException">The set has no such property.</exception>
    public static FeedExpression Equal(FeedSet set, string property, object? value) => Compare(set[property], FeedOperator.Equal, value);

    /// <summary>Both ends included.</summary>
    public static FeedExpression Between(FeedSet set, string property, object from, object to) => All(
        Compare(set[property], FeedOperator.GreaterOrEqual, from), Compare(set[property], FeedOperator.LessOrEqual, to))!;

    public static FeedExpression In(FeedSet set, string property, params IEnumerable<object?> values) => new FeedExpression.In(
        new FeedExpression.Property(set[property]), [.. values.Select(value => new FeedExpression.Literal(value, set[property].Type))]);

    /// <summary>Every condition must hold; nulls are left out, and null comes back where nothing is left.</summary>
    public static FeedExpression? All(params IEnumerable<FeedExpression?> conditions) => Balanced(FeedOperator.And, [.. conditions.OfType<FeedExpression>()]);

    /// <summary>One condition must hold; null where there is none.</summary>
    public static FeedExpression? Any(params IEnumerable<FeedExpression> conditions) => Balanced(FeedOperator.Or, [.. conditions]);

    // As flat as can be: long chains must not nest as deep as they are long.
    private static FeedExpression? Balanced(FeedOperator op, ReadOnlySpan<FeedExpression> conditions) => conditions.Length switch
    {
        0 => null,
        1 => conditions[0],
        var n => new FeedExpression.Binary(op, Balanced(op, conditions[..(n / 2)])!, Balanced(op, conditions[(n / 2)..])!),
    };
}
