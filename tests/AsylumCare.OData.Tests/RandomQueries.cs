using System.Globalization;
using AsylumCare.Warehouse.Feed;

namespace AsylumCare.OData.Tests;

/// <summary>Random filters, their spelling in OData, and random orders.</summary>
internal static class RandomQueries
{
    private static readonly FeedOperator[] Comparisons =
        [FeedOperator.Equal, FeedOperator.NotEqual, FeedOperator.Less, FeedOperator.LessOrEqual, FeedOperator.Greater, FeedOperator.GreaterOrEqual];

    /// <summary>A filter over any property, three levels deep at most, with constants taken from the rows.</summary>
    public static FeedExpression Filter(FeedTable rows, Random random, int depth = 0)
    {
        var choice = random.Next(depth >= 3 ? 5 : 9);
        return choice switch
        {
            0 => Texts(rows, random),
            1 => new FeedExpression.In(
                new FeedExpression.Property(Any(rows, random, out var column)), [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Constant(rows, column, random))]),
            2 => Numbers(rows, random),
            3 => new FeedExpression.Binary(
                random.Next(2) == 0 ? FeedOperator.Equal : FeedOperator.NotEqual, new FeedExpression.Property(Any(rows, random, out _)),
                new FeedExpression.Literal(null, FeedType.String)),
            4 => Comparison(rows, random),
            5 => new FeedExpression.Not(Filter(rows, random, depth + 1)),
            6 or 7 => new FeedExpression.Binary(FeedOperator.And, Filter(rows, random, depth + 1), Filter(rows, random, depth + 1)),
            _ => new FeedExpression.Binary(FeedOperator.Or, Filter(rows, random, depth + 1), Filter(rows, random, depth + 1)),
        };
    }

    /// <summary>A filter over dimension members alone.</summary>
    public static FeedExpression? OverMembers(FeedSet set, Random random)
    {
        FeedExpression[] conditions =
        [
            FeedFilter.In(set, "RegionCode", "01", "13"), FeedFilter.Equal(set, "SexId", random.Next(1, 4)),
            FeedFilter.Compare(set["ArrivalMonth"], FeedOperator.GreaterOrEqual, $"2015-{random.Next(1, 13):D2}"),
            FeedFilter.Compare(set["MonthId"], FeedOperator.LessOrEqual, 201500 + random.Next(1, 13)),
            new FeedExpression.Not(FeedFilter.Equal(set, "AgeBand", "18-24")), FeedFilter.Compare(set["AgeBandId"], FeedOperator.Less, random.Next(1, 11)),
            FeedFilter.Compare(set["RegionName"], FeedOperator.Greater, "Region H"),
        ];
        FeedExpression? filter = null;
        for (var i = random.Next(4); i > 0; i--)
        {
            var next = conditions[random.Next(conditions.Length)];
            filter = filter is null ? next : new FeedExpression.Binary(random.Next(3) == 0 ? FeedOperator.Or : FeedOperator.And, filter, next);
        }

        return filter;
    }

    public static IReadOnlyList<FeedOrder> Order(FeedSet set, Random random) =>
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => new FeedOrder(set.Properties[random.Next(set.Properties.Count)], random.Next(2) == 0)).DistinctBy(term => term.Property)];

    public static string Spelled(FeedExpression expression) => expression switch
    {
        FeedExpression.Property property => property.Value.Name,
        FeedExpression.Literal literal => Spelled(literal.Value),
        FeedExpression.Not not => $"not ({Spelled(not.Operand)})",
        FeedExpression.In list => $"{Spelled(list.Operand)} in ({string.Join(',', list.Values.Select(Spelled))})",
        FeedExpression.Call call => $"{call.Function.ToString().ToLowerInvariant()}({string.Join(',', call.Arguments.Select(Spelled))})",
        FeedExpression.Binary binary => $"({Spelled(binary.Left)} {Word(binary.Operator)} {Spelled(binary.Right)})",
        _ => throw new NotSupportedException(),
    };

    private static FeedExpression.Binary Comparison(FeedTable rows, Random random)
    {
        var property = Any(rows, random, out var column);
        var op = property.Type == FeedType.Boolean ? FeedOperator.Equal : Comparisons[random.Next(Comparisons.Length)];
        return new FeedExpression.Binary(op, new FeedExpression.Property(property), Constant(rows, column, random));
    }

    private static FeedExpression Texts(FeedTable rows, Random random)
    {
        var text = new FeedExpression.Property(Of(rows, random, FeedType.String));
        FeedExpression Part() => new FeedExpression.Literal(((string[])["", "a", "Å", "ö", "20", "-Q", "n", "Region "])[random.Next(8)], FeedType.String);
        FeedExpression Count(int from) => new FeedExpression.Literal((decimal)random.Next(from, 8), FeedType.Int32);
        FeedExpression Call(FeedFunction function, params FeedExpression[] arguments) => new FeedExpression.Call(function, arguments);
        return random.Next(7) switch
        {
            0 => Call(FeedFunction.Contains, text, Part()),
            1 => Call(FeedFunction.StartsWith, text, Part()),
            2 => Call(FeedFunction.EndsWith, Call(FeedFunction.ToLower, text), Part()),
            3 => new FeedExpression.Binary(FeedOperator.Greater, Call(FeedFunction.Length, Call(FeedFunction.Trim, text)), Count(0)),
            4 => new FeedExpression.Binary(FeedOperator.Less, Call(FeedFunction.IndexOf, Call(FeedFunction.ToUpper, text), Part()), Count(-1)),
            5 => new FeedExpression.Binary(FeedOperator.GreaterOrEqual, Call(FeedFunction.Substring, text, Count(-5), Count(0)), Part()),
            _ => new FeedExpression.Binary(FeedOperator.NotEqual, Call(FeedFunction.Concat, Call(FeedFunction.Substring, text, Count(-9)), Part()), Part()),
        };
    }

    private static FeedExpression.Binary Numbers(FeedTable rows, Random random)
    {
        var op = ((FeedOperator[])[FeedOperator.Add, FeedOperator.Subtract, FeedOperator.Multiply, FeedOperator.Divide, FeedOperator.Modulo])[random.Next(5)];
        FeedExpression Small(int from) => new FeedExpression.Literal((decimal)random.Next(from, 6), FeedType.Int64);
        FeedExpression left = random.Next(4) switch
        {
            0 when rows.Columns.Any(column => column.Type == FeedType.Date) =>
                new FeedExpression.Call((FeedFunction)((int)FeedFunction.Year + random.Next(3)), [new FeedExpression.Property(Of(rows, random, FeedType.Date))]),
            1 when rows.Columns.Any(column => column.Type == FeedType.Decimal) =>
                new FeedExpression.Call((FeedFunction)((int)FeedFunction.Round + random.Next(3)), [new FeedExpression.Property(Of(rows, random, FeedType.Decimal))]),
            _ => new FeedExpression.Property(Of(rows, random, FeedType.Int64)),
        };
        return new FeedExpression.Binary(Comparisons[random.Next(6)], new FeedExpression.Binary(op, left, Small(-3)), Small(0));
    }

    private static FeedProperty Any(FeedTable rows, Random random, out int column) => rows.Columns[column = random.Next(rows.Columns.Count)];

    private static FeedProperty Of(FeedTable rows, Random random, FeedType type)
    {
        var columns = rows.Columns.Where(column => column.Type == type).ToList();
        return columns[random.Next(columns.Count)];
    }

    private static FeedExpression.Literal Constant(FeedTable rows, int column, Random random)
    {
        var property = rows.Columns[column];
        for (var tries = 0; tries < 20; tries++)
        {
            if (rows[random.Next(rows.Count)][property.Name] is not { } value) continue;
            return new FeedExpression.Literal(value is decimal number && random.Next(3) == 0 ? number + 0.00000049m : value is long whole ? (decimal)whole : value, property.Type);
        }

        return new FeedExpression.Literal(null, property.Type);
    }

    private static string Spelled(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Word(FeedOperator op) => op switch
    {
        FeedOperator.Equal => "eq",
        FeedOperator.NotEqual => "ne",
        FeedOperator.Less => "lt",
        FeedOperator.LessOrEqual => "le",
        FeedOperator.Greater => "gt",
        FeedOperator.GreaterOrEqual => "ge",
        FeedOperator.And => "and",
        FeedOperator.Or => "or",
        FeedOperator.Add => "add",
        FeedOperator.Subtract => "sub",
        FeedOperator.Multiply => "mul",
        FeedOperator.Divide => "div",
        _ => "mod",
    };
}
