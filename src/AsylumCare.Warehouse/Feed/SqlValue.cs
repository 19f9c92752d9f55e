namespace AsylumCare.Warehouse.Feed;

internal enum SqlKind
{
    /// <summary>A whole number that stands for value × 10^scale.</summary>
    Number,

    /// <summary>A floating number: the result of dividing decimals.</summary>
    Real,

    Text,

    /// <summary>The number yyyymmdd.</summary>
    Date,

    /// <summary>0 or 1.</summary>
    Flag,

    /// <summary>A condition; unknown is OData's null.</summary>
    Condition,

    Null,
}

/// <summary>A piece of SQL and what it yields.</summary>
/// <param name="Literal">The constant behind the parameter, or null.</param>
internal sealed record SqlValue(string Text, SqlKind Kind, bool Nullable, int Scale = 0, object? Literal = null)
{
    public static SqlValue Null { get; } = new("NULL", SqlKind.Null, Nullable: true);
    public static SqlValue True { get; } = new("1 = 1", SqlKind.Condition, Nullable: false);
    public static SqlValue False { get; } = new("1 = 0", SqlKind.Condition, Nullable: false);

    public string AsCondition() => Kind switch
    {
        SqlKind.Condition => Text,
        SqlKind.Null => $"{False.Text}",
        _ => $"{Text} = 1",
    };

    /// <summary>The value as it can be compared; a condition becomes 0, 1 or null.</summary>
    public SqlValue AsOperand() => Kind != SqlKind.Condition ? this : Nullable
        ? new SqlValue($"CASE WHEN {Text} THEN 1 WHEN NOT ({Text}) THEN 0 END", SqlKind.Flag, Nullable: true)
        : new SqlValue($"CASE WHEN {Text} THEN 1 ELSE 0 END", SqlKind.Flag, Nullable: false);

    public string AsReal() => Kind == SqlKind.Real ? Text : $"CAST({Text} AS double precision) / {PowerOfTen(Scale)}";

    public static long PowerOfTen(int exponent)
    {
        long power = 1;
        for (var i = 0; i < exponent; i++) power = checked(power * 10);
        return power;
    }
}
