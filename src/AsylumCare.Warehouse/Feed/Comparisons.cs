namespace AsylumCare.Warehouse.Feed;

/// <summary>Comparisons by OData's rules: never unknown.</summary>
internal sealed class Comparisons(ParameterList parameters, SqlDialect dialect)
{
    private readonly Arithmetic _arithmetic = new(dialect);

    public SqlValue Compare(FeedOperator op, SqlValue left, SqlValue right)
    {
        if (left.Kind == SqlKind.Null || right.Kind == SqlKind.Null) return WithNull(op, left, right);
        if (left.Literal is decimal && right.Literal is null) return Compare(Mirrored(op), right, left);
        if (right.Literal is decimal constant && left is { Kind: SqlKind.Number, Literal: null }) return WithConstant(op, left, right.Text, constant);
        var (a, b) = Aligned(left, right);
        return Guarded(op, left with { Text = a }, right with { Text = b });
    }

    public SqlValue In(SqlValue operand, IReadOnlyList<FeedExpression.Literal> values)
    {
        if (operand.Kind == SqlKind.Null) return values.Any(value => value.Value is null) ? SqlValue.True : SqlValue.False;
        var conditions = new List<string>();
        if (operand.Nullable && values.Any(value => value.Value is null)) conditions.Add($"{operand.Text} IS NULL");
        var list = values.Where(value => value.Value is not null).Select(value => Stored(operand, value)).OfType<object>()
            .Select(value => value is string ? dialect.Listed(parameters.Add(value)) : parameters.Add(value)).ToList();
        if (list.Count > 0)
        {
            var member = operand.Kind == SqlKind.Text ? dialect.Left(operand.Text) : operand.Text;
            var membership = $"{member} IN ({string.Join(", ", list)})";
            conditions.Add(operand.Nullable ? $"({membership} AND {operand.Text} IS NOT NULL)" : membership);
        }

        return conditions.Count == 0 ? SqlValue.False : Condition($"({string.Join(" OR ", conditions)})");
    }

    private static SqlValue WithNull(FeedOperator op, SqlValue left, SqlValue right)
    {
        var other = left.Kind == SqlKind.Null ? right : left;
        if (op is not (FeedOperator.Equal or FeedOperator.NotEqual)) return SqlValue.False;
        if (other.Kind == SqlKind.Null) return op == FeedOperator.Equal ? SqlValue.True : SqlValue.False;
        return Condition(op == FeedOperator.Equal ? $"{other.Text} IS NULL" : $"{other.Text} IS NOT NULL");
    }

    // A constant with more decimals than the column can hold lies between two stored values.
    private SqlValue WithConstant(FeedOperator op, SqlValue column, string parameter, decimal constant)
    {
        var bound = new SqlValue(parameter, SqlKind.Number, Nullable: false);
        var exact = Exact(constant, column.Scale);
        parameters.Replace(parameter, exact ?? Floor(constant, column.Scale));
        if (exact is not null) return Guarded(op, column, bound);
        return op switch
        {
            FeedOperator.Equal => SqlValue.False,
            FeedOperator.NotEqual => SqlValue.True,
            FeedOperator.Less or FeedOperator.LessOrEqual => Guarded(constant < long.MinValue ? FeedOperator.Less : FeedOperator.LessOrEqual, column, bound),
            _ => Guarded(constant < long.MinValue ? FeedOperator.GreaterOrEqual : FeedOperator.Greater, column, bound),
        };
    }

    private (string Left, string Right) Aligned(SqlValue left, SqlValue right)
    {
        if (IsNumeric(left) != IsNumeric(right) || (!IsNumeric(left) && left.Kind != right.Kind)) throw Mistyped();
        if (left.Kind == SqlKind.Real || right.Kind == SqlKind.Real) return (left.AsReal(), right.AsReal());
        if (left.Kind == SqlKind.Text) return (dialect.Left(left.Text), dialect.Right(right.Text));
        return left.Scale == right.Scale
            ? (left.Text, right.Text)
            : (_arithmetic.Rescaled(left, Math.Max(left.Scale, right.Scale)), _arithmetic.Rescaled(right, Math.Max(left.Scale, right.Scale)));
    }

    private static SqlValue Guarded(FeedOperator op, SqlValue left, SqlValue right)
    {
        var (a, b) = (left.Text, right.Text);
        var sign = op switch
        {
            FeedOperator.Equal => "=",
            FeedOperator.NotEqual => "<>",
            FeedOperator.Less => "<",
            FeedOperator.LessOrEqual => "<=",
            FeedOperator.Greater => ">",
            _ => ">=",
        };
        var core = $"{a} {sign} {b}";
        return Condition((op, left.Nullable, right.Nullable) switch
        {
            (_, false, false) => core,
            (FeedOperator.NotEqual, true, true) => $"(({core} OR {a} IS NULL OR {b} IS NULL) AND NOT ({a} IS NULL AND {b} IS NULL))",
            (FeedOperator.NotEqual, true, false) => $"({core} OR {a} IS NULL)",
            (FeedOperator.NotEqual, false, true) => $"({core} OR {b} IS NULL)",
            (FeedOperator.Equal, true, true) => $"(({core} AND {a} IS NOT NULL AND {b} IS NOT NULL) OR ({a} IS NULL AND {b} IS NULL))",
            (_, true, true) => $"({core} AND {a} IS NOT NULL AND {b} IS NOT NULL)",
            (_, true, false) => $"({core} AND {a} IS NOT NULL)",
            _ => $"({core} AND {b} IS NOT NULL)",
        });
    }

    private static object? Stored(SqlValue operand, FeedExpression.Literal literal) => (operand.Kind, literal.Value) switch
    {
        (SqlKind.Number, decimal number) => Exact(number, operand.Scale),
        (SqlKind.Number, IConvertible number) => Exact(number.ToDecimal(System.Globalization.CultureInfo.InvariantCulture), operand.Scale),
        (SqlKind.Real, IConvertible number) => number.ToDouble(System.Globalization.CultureInfo.InvariantCulture),
        (SqlKind.Date, DateOnly date) => (long)Literals.Number(date),
        (SqlKind.Flag, bool flag) => flag ? 1L : 0L,
        (SqlKind.Text, string text) => text,
        _ => throw Mistyped(),
    };

    private static bool IsNumeric(SqlValue value) => value.Kind is SqlKind.Number or SqlKind.Real;

    private static FeedQueryException Mistyped() => new("Värdena har inte samma typ.", "The values do not have the same type.");

    private static long? Exact(decimal number, int scale)
    {
        if (number is < long.MinValue or > long.MaxValue) return null;
        var scaled = number * SqlValue.PowerOfTen(scale);
        return scaled == decimal.Truncate(scaled) && scaled is >= long.MinValue and <= long.MaxValue ? decimal.ToInt64(scaled) : null;
    }

    private static long Floor(decimal number, int scale)
    {
        if (number > long.MaxValue) return long.MaxValue;
        if (number < long.MinValue) return long.MinValue;
        return decimal.ToInt64(Math.Clamp(decimal.Floor(number * SqlValue.PowerOfTen(scale)), long.MinValue, long.MaxValue));
    }

    private static FeedOperator Mirrored(FeedOperator op) => op switch
    {
        FeedOperator.Less => FeedOperator.Greater,
        FeedOperator.LessOrEqual => FeedOperator.GreaterOrEqual,
        FeedOperator.Greater => FeedOperator.Less,
        FeedOperator.GreaterOrEqual => FeedOperator.LessOrEqual,
        _ => op,
    };

    private static SqlValue Condition(string text) => new(text, SqlKind.Condition, Nullable: false);
}
