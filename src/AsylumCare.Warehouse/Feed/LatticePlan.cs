using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Cubes;

namespace AsylumCare.Warehouse.Feed;

/// <summary>A stored cell's place in one dimension: how many steps rolled up, and the member there.</summary>
internal readonly record struct Place(int Level, int Key);

/// <summary>The members of one dimension that make one group, as the coarsest stored places that cover them exactly.</summary>
/// <param name="Values">The values of the properties grouped by, as far as they are this dimension's.</param>
internal sealed record MemberGroup(IReadOnlyList<object?> Values, IReadOnlyList<Place> Cover);

/// <summary>One dimension of a plan. An ungrouped dimension has one group.</summary>
/// <param name="By">The properties grouped by that are this dimension's.</param>
internal sealed record PlannedDimension(CubeDimension Dimension, IReadOnlyList<FeedProperty> By, IReadOnlyList<MemberGroup> Groups);

/// <summary>
/// Which stored cells answer a grouping: for each dimension its groups of members, brought to the coarsest levels, so that every
/// spelling of a question meets the same cells.
/// </summary>
internal sealed record LatticePlan(IReadOnlyList<PlannedDimension> Dimensions)
{
    private const long MostTuples = 500_000;

    /// <returns>Null where the filter does not keep a rectangle of members: base cells must be added up.</returns>
    public static LatticePlan? Of(FeedQuery query, MemberReader reader)
    {
        var cube = query.Set.Cube!;
        if (KeptMembers(query, reader) is not { } kept) return null;
        return new LatticePlan([.. cube.Dimensions.Select(dimension => Plan(query, reader, dimension, kept.GetValueOrDefault(dimension.Name)))]);
    }

    private static PlannedDimension Plan(FeedQuery query, MemberReader reader, CubeDimension dimension, HashSet<int>? kept)
    {
        List<FeedProperty> by = [.. query.Grouping!.By.Where(property => property.Dimension == dimension.Name)];
        var members = reader.Members(query.Set, dimension.Name, by, query.Publication);
        var all = members.Select(member => member.Id).ToHashSet();
        var groups = members.Where(member => kept is null || kept.Contains(member.Id))
            .GroupBy(member => string.Join('\u001f', member.Values), StringComparer.Ordinal)
            .Select(group => new MemberGroup(group.First().Values, Cover(dimension, [.. group.Select(member => member.Id)], all)));
        return new PlannedDimension(dimension, by, [.. groups]);
    }

    private static IReadOnlyList<Place> Cover(CubeDimension dimension, HashSet<int> members, HashSet<int> all) => dimension.Levels switch
    {
        ["month", ..] => [.. PeriodCover(members, [.. dimension.Levels])],
        [_, "nation"] when members.SetEquals(all) => [new Place(1, 0)],
        [_, "all"] when members.SetEquals(all) => [new Place(1, CellId.Total)],
        _ => [.. members.Order().Select(member => new Place(0, member))],
    };

    // Whole years, then whole quarters, as far as the cube has cells of them.
    private static IEnumerable<Place> PeriodCover(HashSet<int> months, List<string> levels)
    {
        var (quarterLevel, yearLevel) = (levels.IndexOf("quarter"), levels.IndexOf("year"));
        foreach (var year in months.Order().Select(id => new Month(id)).GroupBy(Period.OfYear))
        {
            if (yearLevel > 0 && year.Count() == 12) yield return new Place(yearLevel, year.Key.Id);
            else
                foreach (var quarter in year.GroupBy(Period.OfQuarter))
                {
                    if (quarterLevel > 0 && quarter.Count() == 3) yield return new Place(quarterLevel, quarter.Key.Id);
                    else
                        foreach (var month in quarter) yield return new Place(0, month.Id);
                }
        }
    }

    /// <summary>The members that the filter keeps, for each dimension it speaks of; null where they make no rectangle.</summary>
    private static Dictionary<string, HashSet<int>>? KeptMembers(FeedQuery query, MemberReader reader)
    {
        var kept = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        if (query.Filter is null) return kept;
        var cube = query.Set.Cube!.Dimensions.Select(dimension => dimension.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (dimensions, filter) in Independent(query.Filter))
        {
            if (dimensions.Count == 0 || !dimensions.TrueForAll(dimension => dimension is not null && cube.Contains(dimension))) return null;
            if (reader.Kept(query.Set, dimensions!, filter, query.Publication, MostTuples) is not { } tuples) return null;
            var sides = dimensions.Select((_, place) => tuples.Select(tuple => tuple[place]).ToHashSet()).ToList();
            if (sides.Aggregate(1L, (product, side) => product * side.Count) != tuples.Count) return null;
            for (var i = 0; i < sides.Count; i++) kept[dimensions[i]!] = sides[i];
        }

        return kept;
    }

    /// <summary>The filter's conditions, put together where they speak of the same dimension.</summary>
    private static List<(List<string?> Dimensions, FeedExpression Filter)> Independent(FeedExpression filter)
    {
        var parts = new List<(List<string?> Dimensions, FeedExpression Filter)>();
        foreach (var condition in Conditions(filter))
        {
            var dimensions = Properties(condition).Select(property => property.Dimension).ToHashSet(StringComparer.Ordinal);
            var together = parts.Where(part => part.Dimensions.Exists(dimensions.Contains)).ToList();
            parts.RemoveAll(together.Contains);
            dimensions.UnionWith(together.SelectMany(part => part.Dimensions));
            parts.Add(([.. dimensions], FeedFilter.All([.. together.Select(part => part.Filter), condition])!));
        }

        return parts;
    }

    private static IEnumerable<FeedExpression> Conditions(FeedExpression filter) =>
        filter is FeedExpression.Binary { Operator: FeedOperator.And } both ? Conditions(both.Left).Concat(Conditions(both.Right)) : [filter];

    private static IEnumerable<FeedProperty> Properties(FeedExpression expression) => expression switch
    {
        FeedExpression.Property property => [property.Value],
        FeedExpression.Binary binary => Properties(binary.Left).Concat(Properties(binary.Right)),
        FeedExpression.Not not => Properties(not.Operand),
        FeedExpression.In list => Properties(list.Operand),
        FeedExpression.Call call => call.Arguments.SelectMany(Properties),
        _ => [],
    };
}
