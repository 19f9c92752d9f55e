namespace AsylumCare.Warehouse.Feed;

/// <summary>A whole answer. Values are long, decimal, string, DateOnly or bool; null where there is none.</summary>
public sealed class FeedTable(IReadOnlyList<FeedProperty> columns, IReadOnlyList<object?[]> rows)
{
    private readonly Dictionary<string, int> _places = columns.Select((column, place) => (column.Name, place))
        .ToDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal);

    public IReadOnlyList<FeedProperty> Columns { get; } = columns;

    public int Count => rows.Count;

    public FeedRow this[int row] => new(this, rows[row]);

    public IEnumerable<FeedRow> Rows => rows.Select(row => new FeedRow(this, row));

    /// <exception cref="KeyNotFoundException">The answer has no such column.</exception>
    internal int PlaceOf(string column) => _places[column];
}

/// <summary>One row of an answer, its values by the names of the properties.</summary>
public readonly struct FeedRow(FeedTable table, object?[] values)
{
    public object? this[string column] => values[table.PlaceOf(column)];

    public string Text(string column) => (string)this[column]!;
    public long Number(string column) => (long)this[column]!;
    public decimal? Decimal(string column) => (decimal?)this[column];
    public DateOnly Date(string column) => (DateOnly)this[column]!;
    public bool Flag(string column) => (bool)this[column]!;
}
