using AsylumCare.Warehouse.Feed;

namespace AsylumCare.OData.Tests;

/// <summary>OData's rules for expressions, written as plainly as possible, over rows in memory.</summary>
internal static class SlowEvaluator
{
    public static bool Keeps(FeedExpression? filter, FeedRow row) => filter is null || Value(filter, row) is true;

    public static int Compare(IReadOnlyList<FeedOrder> order, FeedRow left, FeedRow right)
    {
        foreach (var term in order)
        {
            var (a, b) = (left[term.Property.Name], right[term.Property.Name]);
            var sign = (a, b) switch
            {
                (null, null) => 0,
                (null, _) => -1,
                (_, null) => 1,
                _ => Sign(a, b),
            };
            if (sign != 0) return term.Descending ? -sign : sign;
        }

        return 0;
    }

    public static object? Value(FeedExpression expression, FeedRow row) => expression switch
    {
        FeedExpression.Property property => Number(row[property.Value.Name]),
        FeedExpression.Literal literal => Number(literal.Value),
        FeedExpression.Not not => Value(not.Operand, row) is bool truth ? !truth : null,
        FeedExpression.In list => Value(list.Operand, row) is var value && list.Values.Any(item => Equals(Number(item.Value), value)),
        FeedExpression.Call call => Call(call.Function, [.. call.Arguments.Select(argument => Value(argument, row))]),
        FeedExpression.Binary binary => Binary(binary.Operator, Value(binary.Left, row), Value(binary.Right, row)),
        _ => throw new NotSupportedException(),
    };

    private static object? Number(object? value) => value is int or long or decimal ? Convert.ToDecimal(value) : value;

    private static int Sign(object left, object right) => left is string text ? string.CompareOrdinal(text, (string)right) : Comparer<object>.Default.Compare(left, right);

    private static object? Binary(FeedOperator op, object? left, object? right) => op switch
    {
        FeedOperator.And => left is false || right is false ? false : left is true && right is true ? true : null,
        FeedOperator.Or => left is true || right is true ? true : left is false && right is false ? false : null,
        FeedOperator.Equal => Equals(left, right),
        FeedOperator.NotEqual => !Equals(left, right),
        FeedOperator.Less => left is not null && right is not null && Sign(left, right) < 0,
        FeedOperator.LessOrEqual => left is not null && right is not null && Sign(left, right) <= 0,
        FeedOperator.Greater => left is not null && right is not null && Sign(left, right) > 0,
        FeedOperator.GreaterOrEqual => left is not null && right is not null && Sign(left, right) >= 0,
        _ => left is decimal a && right is decimal b ? Arithmetic(op, a, b) : null,
    };

    private static object? Arithmetic(FeedOperator op, decimal a, decimal b) => op switch
    {
        FeedOperator.Add => a + b,
        FeedOperator.Subtract => a - b,
        FeedOperator.Multiply => a * b,
        FeedOperator.Divide => b == 0 ? null : decimal.Truncate(a / b),
        _ => b == 0 ? null : a % b,
    };

    private static object? Call(FeedFunction function, object?[] arguments)
    {
        if (arguments.Contains(null)) return null;
        var text = arguments[0] as string ?? "";
        string Second() => (string)arguments[1]!;
        int Index(int place) => (int)(decimal)arguments[place]!;
        return function switch
        {
            FeedFunction.Contains => text.Contains(Second(), StringComparison.Ordinal),
            FeedFunction.StartsWith => text.StartsWith(Second(), StringComparison.Ordinal),
            FeedFunction.EndsWith => text.EndsWith(Second(), StringComparison.Ordinal),
            FeedFunction.Length => (decimal)text.Length,
            FeedFunction.IndexOf => (decimal)text.IndexOf(Second(), StringComparison.Ordinal),
            FeedFunction.ToLower => text.ToLowerInvariant(),
            FeedFunction.ToUpper => text.ToUpperInvariant(),
            FeedFunction.Trim => text.Trim(),
            FeedFunction.Concat => text + Second(),
            FeedFunction.Substring => Part(text, Index(1), arguments.Length > 2 ? Index(2) : text.Length),
            FeedFunction.Year => (decimal)((DateOnly)arguments[0]!).Year,
            FeedFunction.Month => (decimal)((DateOnly)arguments[0]!).Month,
            FeedFunction.Day => (decimal)((DateOnly)arguments[0]!).Day,
            FeedFunction.Round => Math.Round((decimal)arguments[0]!, MidpointRounding.AwayFromZero),
            FeedFunction.Floor => decimal.Floor((decimal)arguments[0]!),
            _ => decimal.Ceiling((decimal)arguments[0]!),
        };
    }

    private static string Part(string text, int start, int length)
    {
        var from = Math.Min(text.Length, start < 0 ? Math.Max(0, text.Length + start) : start);
        return text.Substring(from, Math.Clamp(length, 0, text.Length - from));
    }
}
