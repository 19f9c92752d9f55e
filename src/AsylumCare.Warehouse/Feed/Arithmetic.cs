namespace AsylumCare.Warehouse.Feed;

/// <summary>
/// Arithmetic on whole and scaled numbers stays exact; dividing decimals gives a floating number. Dividing by zero gives null,
/// a number that outgrows its type an error on every engine.
/// </summary>
internal sealed class Arithmetic(SqlDialect dialect)
{
    private const int MostDecimals = 12;

    public SqlValue Compute(FeedOperator op, SqlValue left, SqlValue right)
    {
        if (left.Kind == SqlKind.Null || right.Kind == SqlKind.Null) return SqlValue.Null;
        Require(left);
        Require(right);
        var nullable = left.Nullable || right.Nullable || op is FeedOperator.Divide or FeedOperator.Modulo;
        var floating = left.Kind == SqlKind.Real || right.Kind == SqlKind.Real
            || (op == FeedOperator.Divide && (left.Scale > 0 || right.Scale > 0))
            || (op == FeedOperator.Multiply && left.Scale + right.Scale > MostDecimals);
        if (floating)
        {
            if (op == FeedOperator.Modulo)
                throw new FeedQueryException("mod besvaras bara för heltal och decimaltal.", "mod is answered for integers and decimals only.");
            return new SqlValue(dialect.CheckedReal(Expression(op, left.AsReal(), right.AsReal())), SqlKind.Real, nullable);
        }

        if (op == FeedOperator.Multiply)
            return new SqlValue(dialect.CheckedWhole(Expression(op, Wide(left), Wide(right))), SqlKind.Number, nullable, left.Scale + right.Scale);
        var scale = Math.Max(left.Scale, right.Scale);
        return new SqlValue(dialect.CheckedWhole(Expression(op, Rescaled(left, scale), Rescaled(right, scale))), SqlKind.Number, nullable, scale);
    }

    /// <summary>The number with more digits after the point.</summary>
    public string Rescaled(SqlValue value, int scale) =>
        scale == value.Scale ? Wide(value) : dialect.CheckedWhole($"({Wide(value)} * {SqlValue.PowerOfTen(scale - value.Scale)})");

    // 32-bit columns would overflow in a product that fits 64 bits.
    private static string Wide(SqlValue value) => $"CAST({value.Text} AS bigint)";

    private static string Expression(FeedOperator op, string left, string right) => op switch
    {
        FeedOperator.Add => $"({left} + {right})",
        FeedOperator.Subtract => $"({left} - {right})",
        FeedOperator.Multiply => $"({left} * {right})",
        FeedOperator.Divide => $"({left} / NULLIF({right}, 0))",
        _ => $"({left} % NULLIF({right}, 0))",
    };

    private static void Require(SqlValue value)
    {
        if (value.Kind is not (SqlKind.Number or SqlKind.Real))
            throw new FeedQueryException("Räknesätten tar bara tal.", "Arithmetic takes numbers only.");
    }
}
