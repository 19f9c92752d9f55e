namespace AsylumCare.Warehouse.Feed;

/// <summary>Gathers the cells of an answer into its groups. A sum with a part that has no figure has none.</summary>
internal sealed class GroupSums
{
    private readonly Dictionary<long, long?[]> _sums = [];
    private readonly IReadOnlyList<PlannedDimension> _grouped;
    private readonly List<Dictionary<long, int>> _groupOfKey;

    public GroupSums(LatticePlan plan)
    {
        _grouped = [.. plan.Dimensions.Where(dimension => dimension.By.Count > 0)];
        _groupOfKey =
        [
            .. _grouped.Select(dimension => dimension.Groups
                .SelectMany((group, index) => group.Cover.Select(place => (Key: (long)place.Key, Group: index)))
                .ToDictionary(pair => pair.Key, pair => pair.Group)),
        ];
    }

    /// <param name="sums">How many sums follow the keys.</param>
    public void Add(FeedRows rows, int sums)
    {
        long group = 0;
        for (var i = 0; i < _grouped.Count; i++) group = (group * _grouped[i].Groups.Count) + _groupOfKey[i][rows.Number(i)];
        var known = _sums.TryGetValue(group, out var totals);
        if (!known) _sums[group] = totals = new long?[sums];
        for (var i = 0; i < sums; i++)
        {
            long? value = rows.IsNull(_grouped.Count + i) ? null : rows.Number(_grouped.Count + i);
            totals![i] = known ? totals[i] + value : value;
        }
    }

    /// <param name="by">The properties grouped by, in the order of the answer.</param>
    public IEnumerable<object?[]> Rows(IReadOnlyList<FeedProperty> by)
    {
        foreach (var (group, totals) in _sums)
        {
            var values = new Dictionary<string, object?>(StringComparer.Ordinal);
            var rest = group;
            for (var i = _grouped.Count - 1; i >= 0; i--)
            {
                var members = _grouped[i].Groups[(int)(rest % _grouped[i].Groups.Count)];
                rest /= _grouped[i].Groups.Count;
                for (var j = 0; j < _grouped[i].By.Count; j++) values[_grouped[i].By[j].Name] = members.Values[j];
            }

            yield return [.. by.Select(property => values[property.Name]), .. totals.Select(total => (object?)total)];
        }
    }
}
