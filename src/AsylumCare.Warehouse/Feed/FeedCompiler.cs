using AsylumCare.Warehouse.Engines;

namespace AsylumCare.Warehouse.Feed;

/// <summary>Compiles questions to parameterised SQL: the only way from a reader to the tables.</summary>
public sealed class FeedCompiler(IWarehouseEngine engine)
{
    private readonly SqlDialect _dialect = new(engine);

    /// <summary>The rows of the question, in its order (the key last, so that the order is total).</summary>
    /// <exception cref="FeedQueryException">The question has no answer.</exception>
    public FeedCommand Compile(FeedQuery query)
    {
        var parameters = new ParameterList();
        var properties = new PropertyCompiler(query.Set, query.Publication, query.Audience, parameters);
        var columns = query.Select.Count == 0 ? query.Set.Properties : query.Select;
        var select = string.Join(", ", columns.Select((column, index) => $"{properties.Compile(column).Text} AS c{index}"));
        var order = new Ordering(query.TotalOrder, properties, parameters, _dialect);
        var conditions = new List<string>();
        if (query.Filter is not null) conditions.Add(new ExpressionCompiler(properties.Compile, parameters, _dialect).Condition(query.Filter));
        if (query.After is { } after) conditions.Add(order.After(after));
        var orderBy = order.OrderBy();
        var sql = $"SELECT {select} FROM {Body(query.Set, properties, conditions)} ORDER BY {orderBy} {_dialect.Page(query.Skip, query.Top)}";
        return new FeedCommand(sql.TrimEnd(), parameters.All, columns);
    }

    /// <summary>How many rows the question has, whatever its top, skip and position.</summary>
    public FeedCommand CompileCount(FeedQuery query)
    {
        var parameters = new ParameterList();
        var properties = new PropertyCompiler(query.Set, query.Publication, query.Audience, parameters);
        List<string> conditions = query.Filter is null ? [] : [new ExpressionCompiler(properties.Compile, parameters, _dialect).Condition(query.Filter)];
        return new FeedCommand($"SELECT COUNT(*) AS c0 FROM {Body(query.Set, properties, conditions)}", parameters.All, []);
    }

    private static string Body(FeedSet set, PropertyCompiler properties, List<string> conditions)
    {
        var (from, validity) = properties.Source(set.View);
        if (validity is not null) conditions.Insert(0, validity);
        return conditions.Count == 0 ? from : $"{from} WHERE {string.Join(" AND ", conditions)}";
    }
}
