using AsylumCare.Domain.Cubes;
using AsylumCare.Warehouse.Engines;

namespace AsylumCare.Warehouse.Feed;

/// <summary>
/// Answers groupings of cube sets. A filter that keeps a rectangle of members is answered from the coarsest stored cells, however
/// it was spelled; any other filter adds up base cells. No answer is ever computed from anything but stored cells.
/// </summary>
/// <remarks>
/// A sum is null where the figure of any of its cells is (a cohort that is not mature). Groups without cells are left out, except
/// that a sum over everything has always one row.
/// </remarks>
internal sealed class GroupingReader(IWarehouseEngine engine, FeedCatalog catalog)
{
    private readonly SqlDialect _dialect = new(engine);

    /// <exception cref="FeedQueryException">The grouping has no answer.</exception>
    public FeedTable Read(FeedQuery query)
    {
        var grouping = Checked(query);
        var plan = LatticePlan.Of(query, new MemberReader(engine, catalog));
        RequireOneMonth(query, grouping, plan);
        using var rows = FeedRows.Open(engine.Open(), plan is null ? CompileBase(query, grouping) : LatticeCompiler.Compile(query, plan));
        return new FeedTable([.. grouping.By, .. grouping.Sums], Ordered(query, grouping, plan is null ? AsTheyCome(rows) : Gathered(rows, plan, grouping)));
    }

    private static IEnumerable<object?[]> AsTheyCome(FeedRows rows)
    {
        while (rows.Read()) yield return [.. Enumerable.Range(0, rows.Columns.Count).Select(rows.Value)];
    }

    private static IEnumerable<object?[]> Gathered(FeedRows rows, LatticePlan plan, FeedGrouping grouping)
    {
        var groups = new GroupSums(plan);
        while (rows.Read()) groups.Add(rows, grouping.Sums.Count);
        return groups.Rows(grouping.By);
    }

    private static FeedGrouping Checked(FeedQuery query)
    {
        var grouping = query.Grouping!;
        if (query.Set.Cube is null)
            throw new FeedQueryException(
                $"{query.Set.Name} kan inte grupperas; totaler står i IndicatorValues.", $"{query.Set.Name} cannot be grouped; totals stand in IndicatorValues.");
        if (grouping.By.FirstOrDefault(property => property.Dimension is null) is { } other)
            throw new FeedQueryException(
                $"Gruppera efter kubens dimensioner, inte efter {other.Name}.", $"Group by the cube's dimensions, not by {other.Name}.");
        if (grouping.Sums.FirstOrDefault(property => property.Source is not PropertySource.Measure) is { } sum)
            throw new FeedQueryException($"{sum.Name} kan inte summeras.", $"{sum.Name} cannot be added up.");
        return grouping;
    }

    // A stock adds over every dimension but time.
    private static void RequireOneMonth(FeedQuery query, FeedGrouping grouping, LatticePlan? plan)
    {
        var stocks = query.Set.Cube!.Measures.Where(measure => measure.Additivity == Additivity.SemiAdditive).Select(measure => measure.Column).ToHashSet(StringComparer.Ordinal);
        var stock = grouping.Sums.FirstOrDefault(property => property.Source is PropertySource.Measure measure && measure.Columns.Any(stocks.Contains));
        if (stock is null || grouping.By.Any(property => property.Dimension == "Period" && property.Member is "MonthId" or "Month" or "PeriodStart")) return;
        var months = plan?.Dimensions.First(dimension => dimension.Dimension.Name == "Period").Groups;
        if (months is not null && months.All(group => group.Cover is [{ Level: 0 }])) return;
        throw new FeedQueryException(
            $"{stock.Name} är ett bestånd vid månadens slut och summeras inte över månader. Gruppera efter MonthId, eller välj en månad.",
            $"{stock.Name} is a stock at the end of the month and is not added over months. Group by MonthId, or choose one month.");
    }

    private FeedCommand CompileBase(FeedQuery query, FeedGrouping grouping)
    {
        var parameters = new ParameterList();
        var properties = new PropertyCompiler(query.Set, query.Publication, query.Audience, parameters);
        var keys = grouping.By.Select(property => properties.Compile(property).Text).ToList();
        var select = keys.Concat(grouping.Sums.Select(properties.Sum)).Select((text, index) => $"{text} AS c{index}").ToList();
        var filter = query.Filter is null ? null : new ExpressionCompiler(properties.Compile, parameters, _dialect).Condition(query.Filter);
        var (from, validity) = properties.Source(query.Set.View);
        var where = string.Join(" AND ", new[] { validity, filter }.OfType<string>());
        var groupBy = keys.Count == 0 ? "" : $" GROUP BY {string.Join(", ", keys)}";
        return new FeedCommand($"SELECT {string.Join(", ", select)} FROM {from} WHERE {where}{groupBy}", parameters.All, [.. grouping.By, .. grouping.Sums]);
    }

    private static List<object?[]> Ordered(FeedQuery query, FeedGrouping grouping, IEnumerable<object?[]> rows)
    {
        List<FeedProperty> columns = [.. grouping.By, .. grouping.Sums];
        var ordered = rows.OrderBy(_ => 0);
        foreach (var term in query.OrderBy.Concat(grouping.By.Select(property => new FeedOrder(property, Descending: false))))
        {
            var place = columns.FindIndex(column => column.Name == term.Property.Name);
            if (place < 0)
                throw new FeedQueryException(
                    $"Ordna efter något som står i svaret, inte {term.Property.Name}.", $"Order by something in the answer, not {term.Property.Name}.");
            ordered = term.Descending ? ordered.ThenByDescending(row => row[place], ByValue) : ordered.ThenBy(row => row[place], ByValue);
        }

        var wanted = ordered.Skip((int)Math.Min(query.Skip, int.MaxValue));
        return [.. query.Top is { } top ? wanted.Take((int)Math.Min(top, int.MaxValue)) : wanted];
    }

    private static readonly Comparer<object?> ByValue = Comparer<object?>.Create((left, right) =>
        left is string a && right is string b ? string.CompareOrdinal(a, b) : Comparer<object?>.Default.Compare(left, right));
}
