namespace AsylumCare.Warehouse.Feed;

/// <summary>Order terms and keyset positions, with null as the lowest value.</summary>
internal sealed class Ordering(IReadOnlyList<FeedOrder> terms, PropertyCompiler properties, ParameterList parameters, SqlDialect dialect)
{
    public string OrderBy() => string.Join(", ", terms.Select(term =>
        dialect.OrderTerm(Compared(properties.Compile(term.Property)), term.Descending, term.Property.Nullable)));

    /// <summary>The condition of coming after a row: later in the first term, or equal there and later in the next.</summary>
    public string After(IReadOnlyList<object?> position)
    {
        if (position.Count != terms.Count)
            throw new FeedQueryException("Fortsättningen hör till en annan fråga.", "The continuation belongs to another question.");
        var condition = "";
        for (var i = terms.Count - 1; i >= 0; i--)
        {
            var column = properties.Compile(terms[i].Property);
            var value = position[i] is { } known ? parameters.Add(Literals.Stored(known, terms[i].Property)) : null;
            var later = Later(column, value, terms[i].Descending);
            if (condition.Length == 0) condition = later;
            else
            {
                var equal = value is null ? $"{column.Text} IS NULL" : $"{column.Text} = {Compared(column with { Text = value })}";
                condition = $"({later} OR ({equal} AND {condition}))";
            }
        }

        return condition;
    }

    private string Later(SqlValue column, string? value, bool descending)
    {
        if (value is null) return descending ? SqlValue.False.Text : $"{column.Text} IS NOT NULL";
        var bound = Compared(column with { Text = value });
        if (!descending) return $"{column.Text} > {bound}";
        return column.Nullable ? $"({column.Text} < {bound} OR {column.Text} IS NULL)" : $"{column.Text} < {bound}";
    }

    private string Compared(SqlValue value) => value.Kind == SqlKind.Text ? dialect.Bytewise(value.Text) : value.Text;
}
