namespace AsylumCare.Warehouse.Feed;

/// <summary>
/// Filter expressions to SQL conditions with OData's null rules: a comparison is true or false, never null, and
/// <c>null eq null</c> is true; <c>and</c>, <c>or</c>, <c>not</c> and functions know null as SQL does.
/// </summary>
/// <param name="properties">What a property is in the SQL that the condition is for.</param>
internal sealed class ExpressionCompiler(Func<FeedProperty, SqlValue> properties, ParameterList parameters, SqlDialect dialect)
{
    private readonly Arithmetic _arithmetic = new(dialect);
    private readonly Comparisons _comparisons = new(parameters, dialect);
    private readonly FunctionCompiler _functions = new(parameters, dialect);

    public string Condition(FeedExpression expression) => Compile(expression).AsCondition();

    private SqlValue Compile(FeedExpression expression) => expression switch
    {
        FeedExpression.Property property => properties(property.Value),
        FeedExpression.Literal literal => Literals.Compile(literal, parameters),
        FeedExpression.Not not => Compile(not.Operand) is var operand
            ? new SqlValue($"NOT ({operand.AsCondition()})", SqlKind.Condition, operand.Nullable)
            : SqlValue.False,
        FeedExpression.Binary { Operator: FeedOperator.And or FeedOperator.Or } logical => Logical(logical),
        FeedExpression.Binary { Operator: <= FeedOperator.GreaterOrEqual } comparison => _comparisons.Compare(
            comparison.Operator, Operand(comparison.Left), Operand(comparison.Right)),
        FeedExpression.Binary arithmetic => _arithmetic.Compute(arithmetic.Operator, Operand(arithmetic.Left), Operand(arithmetic.Right)),
        FeedExpression.In list => _comparisons.In(Operand(list.Operand), list.Values),
        FeedExpression.Call call => _functions.Call(call.Function, [.. call.Arguments.Select(Operand)]),
        _ => throw new InvalidOperationException($"Unknown expression {expression.GetType().Name}."),
    };

    private SqlValue Operand(FeedExpression expression) => Compile(expression).AsOperand();

    private SqlValue Logical(FeedExpression.Binary logical)
    {
        var (left, right) = (Compile(logical.Left), Compile(logical.Right));
        var word = logical.Operator == FeedOperator.And ? "AND" : "OR";
        return new SqlValue(
            $"({Nullable(left)} {word} {Nullable(right)})", SqlKind.Condition, left.Nullable || right.Nullable);
    }

    // The null literal as a condition is unknown, not false: false or null is null.
    private static string Nullable(SqlValue value) => value.Kind == SqlKind.Null ? "NULL = 1" : value.AsCondition();
}
