using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reading.Cells;

namespace AsylumCare.Deliveries.Reading.Files;

/// <summary>
/// How a file of aggregates is broken down: which rows are parts and which are totals of parts. A row is a total where a dimension
/// says Totalt, or where its age group has a narrower one inside it in the file. A dimension that only says Totalt is none: the file is not
/// broken down by it, and its rows are parts.
/// </summary>
internal sealed class Breakdown
{
    private const long NotBrokenDown = -1;

    private readonly RowSet _rows;
    private readonly Dimension[] _dimensions;

    public Breakdown(DeliveryContract contract, IReadOnlyList<string> dimensions, RowSet rows)
    {
        _rows = rows;
        _dimensions = [.. dimensions.Select(name => new Dimension(contract.SlotOf(name), contract.Column(name)?.CodeList == AgeGroups.CodeList))];
        foreach (var dimension in _dimensions) Settle(dimension);
        Parts = [.. Enumerable.Range(0, rows.Count).Where(row => !IsTotal(row))];
        Totals = [.. Enumerable.Range(0, rows.Count).Where(IsTotal)];
    }

    public IReadOnlyList<int> Parts { get; }
    public IReadOnlyList<int> Totals { get; }

    /// <summary>Each total with the parts it is the total of.</summary>
    public IEnumerable<(int Total, IReadOnlyList<int> Parts)> WithParts()
    {
        foreach (var pattern in Totals.GroupBy(PatternOf))
        {
            var example = pattern.First();
            var open = _dimensions.Where(dimension => IsOpen(dimension, example)).ToList();
            var partsByKey = Parts.Where(part => open.TrueForAll(dimension => dimension.Holds(_rows[example], _rows[part])))
                .GroupBy(part => KeyOf(part, open)).ToDictionary(group => group.Key, group => (IReadOnlyList<int>)[.. group], StringComparer.Ordinal);
            foreach (var total in pattern) yield return (total, partsByKey.GetValueOrDefault(KeyOf(total, open), []));
        }
    }

    private void Settle(Dimension dimension)
    {
        var values = Enumerable.Range(0, _rows.Count).Select(row => _rows[row][dimension.Slot]).ToHashSet();
        if (values.All(value => value == NamedCells.Total))
        {
            for (var row = 0; row < _rows.Count; row++) _rows[row][dimension.Slot] = NotBrokenDown;
            return;
        }

        dimension.Totals.Add(NamedCells.Total);
        if (dimension.IsAge) dimension.Totals.UnionWith(values.Where(value => values.Any(other => AgeGroups.IsInside(other, value))));
    }

    /// <summary>The row is a total in the dimension with this slot.</summary>
    public bool IsTotalIn(int slot, int row) => Array.Exists(_dimensions, dimension => dimension.Slot == slot && IsOpen(dimension, row));

    private bool IsTotal(int row) => Array.Exists(_dimensions, dimension => IsOpen(dimension, row));

    private bool IsOpen(Dimension dimension, int row) => dimension.Totals.Contains(_rows[row][dimension.Slot]);

    private string PatternOf(int row) =>
        string.Join(';', _dimensions.Select(dimension => IsOpen(dimension, row) ? _rows[row][dimension.Slot] : NotBrokenDown));

    private string KeyOf(int row, List<Dimension> open) =>
        string.Join(';', _dimensions.Where(dimension => !open.Contains(dimension)).Select(dimension => _rows[row][dimension.Slot]));

    private sealed record Dimension(int Slot, bool IsAge)
    {
        public HashSet<long> Totals { get; } = [];

        public bool Holds(long[] total, long[] part) =>
            total[Slot] == NamedCells.Total || (IsAge && AgeGroups.IsInside(part[Slot], total[Slot]));
    }
}

/// <summary>Age groups as numbers: first age · 1000 + last age.</summary>
internal static class AgeGroups
{
    public const string CodeList = "ALDERSGRUPP";

    private const int LastMinor = 17;

    public static bool IsMinor(long group) => group > 0 && group % 1000 <= LastMinor;

    /// <summary>A narrower group that lies within the other.</summary>
    public static bool IsInside(long narrow, long wide) =>
        narrow > 0 && wide > 0 && narrow != wide && narrow / 1000 >= wide / 1000 && narrow % 1000 <= wide % 1000;
}
