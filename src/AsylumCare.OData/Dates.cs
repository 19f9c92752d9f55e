using AsylumCare.Warehouse.Feed;

namespace AsylumCare.OData;

/// <summary>
/// A date compared with a point in time: the constant is brought to a date (UTC), never the column to a time, so that an index
/// on the column serves.
/// </summary>
internal static class Dates
{
    public static FeedExpression Compare(FeedOperator op, FeedExpression left, FeedExpression right)
    {
        if (left is FeedExpression.Literal { Value: DateTimeOffset }) return right is FeedExpression.Literal
            ? throw ODataFailure.BadRequest("Jämför en kolumn med tidpunkten.", "Compare a column with the point in time.")
            : Compare(Mirrored(op), right, left);
        if (right is not FeedExpression.Literal { Value: DateTimeOffset time }) return new FeedExpression.Binary(op, left, right);

        var day = DateOnly.FromDateTime(time.UtcDateTime);
        var date = new FeedExpression.Literal(day, FeedType.Date);
        if (time.UtcDateTime.TimeOfDay == TimeSpan.Zero) return new FeedExpression.Binary(op, left, date);
        return op switch
        {
            FeedOperator.Equal => new FeedExpression.Literal(false, FeedType.Boolean),
            FeedOperator.NotEqual => new FeedExpression.Literal(true, FeedType.Boolean),
            FeedOperator.Less or FeedOperator.LessOrEqual => new FeedExpression.Binary(FeedOperator.LessOrEqual, left, date),
            _ => new FeedExpression.Binary(FeedOperator.Greater, left, date),
        };
    }

    private static FeedOperator Mirrored(FeedOperator op) => op switch
    {
        FeedOperator.Less => FeedOperator.Greater,
        FeedOperator.LessOrEqual => FeedOperator.GreaterOrEqual,
        FeedOperator.Greater => FeedOperator.Less,
        FeedOperator.GreaterOrEqual => FeedOperator.LessOrEqual,
        _ => op,
    };
}
