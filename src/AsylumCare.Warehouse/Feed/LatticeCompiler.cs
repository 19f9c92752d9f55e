using AsylumCare.Domain.Cubes;

namespace AsylumCare.Warehouse.Feed;

/// <summary>A plan to SQL over the cube's own table: the grouped dimensions' members, then the sums.</summary>
internal static class LatticeCompiler
{
    public static FeedCommand Compile(FeedQuery query, LatticePlan plan)
    {
        var parameters = new ParameterList();
        var properties = new PropertyCompiler(query.Set, query.Publication, query.Audience, parameters);
        var keys = plan.Dimensions.Where(dimension => dimension.By.Count > 0).Select(dimension => $"v.{dimension.Dimension.Column}").ToList();
        var select = keys.Concat(query.Grouping!.Sums.Select(properties.Sum)).Select((text, index) => $"{text} AS c{index}").ToList();
        var cells = Cells(plan, parameters);
        var (from, validity) = properties.Source(query.Set.Cube!.Table);
        var groupBy = keys.Count == 0 ? "" : $" GROUP BY {string.Join(", ", keys)}";
        return new FeedCommand($"SELECT {string.Join(", ", select)} FROM {from} WHERE {validity} AND {cells}{groupBy}", parameters.All, []);
    }

    // One branch for every combination of levels that the plan uses.
    private static string Cells(LatticePlan plan, ParameterList parameters)
    {
        var branches = new List<(int[] Levels, string Condition)> { ([], "") };
        foreach (var dimension in plan.Dimensions)
        {
            var levels = dimension.Groups.SelectMany(group => group.Cover).GroupBy(place => place.Level).OrderBy(level => level.Key)
                .Select(level => (level.Key, Text: $"v.{dimension.Dimension.Column} IN ({string.Join(", ", level.Select(place => parameters.Add((long)place.Key)))})"))
                .ToList();
            branches = [.. branches.SelectMany(branch => levels.Select(level =>
                ((int[])[.. branch.Levels, level.Key], branch.Condition.Length == 0 ? level.Text : $"{branch.Condition} AND {level.Text}")))];
        }

        return branches.Count == 0
            ? SqlValue.False.Text
            : $"({string.Join(" OR ", branches.Select(branch => $"(v.level_mask = {parameters.Add((long)LevelMask.Of(branch.Levels))} AND {branch.Condition})"))})";
    }
}
