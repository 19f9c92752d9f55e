using AsylumCare.Domain.Cubes;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// What persons add to and take from the cells of one computed cube: a count and a sum of record keys a measure.
/// Persons are added to base cells; <see cref="RollUp"/> then adds the same persons to every margin.
/// </summary>
internal sealed class CellDelta(CubeLattice lattice)
{
    private readonly int _width = lattice.Cube.Measures.Count * 2;
    private readonly Dictionary<CellKey, int> _places = [];
    private long[] _slots = new long[1024];

    public CubeLattice Lattice => lattice;

    /// <param name="baseCell">Cell id in the base cuboid.</param>
    /// <param name="measure">Its place among the cube's measures.</param>
    /// <param name="sign">1 adds, −1 takes away.</param>
    public void Add(long baseCell, int measure, int sign, long recordKey) => Add(baseCell, measure, sign, sign * recordKey, 1);

    /// <param name="sign">1 adds, −1 takes away.</param>
    /// <param name="signedKey">The record key with that sign.</param>
    /// <param name="amount">How much a record counts for, such as days.</param>
    public void Add(long baseCell, int measure, int sign, long signedKey, long amount)
    {
        var slots = Slots(new CellKey(0, baseCell));
        slots[2 * measure] += sign * amount;
        slots[(2 * measure) + 1] += signedKey;
    }

    public void RollUp()
    {
        bool[] isStock = [.. lattice.Cube.Measures.Select(measure => measure.Additivity == Additivity.SemiAdditive)];
        foreach (var key in Touched())
        {
            var from = _places[key] * _width;
            foreach (var mask in lattice.Masks)
            {
                if (mask == 0) continue;
                var to = Slots(lattice.RollUp(key.CellId, mask));
                for (var i = 0; i < _width; i++)
                    if (!isStock[i / 2] || IsLastMonth(key, mask)) to[i] += _slots[from + i];
            }
        }
    }

    // The stock of a quarter or year is the stock at its end.
    private bool IsLastMonth(CellKey month, int mask)
    {
        var number = lattice.MembersOf(month).Period % 100;
        return lattice.PeriodLevel(mask) switch
        {
            CubeLevel.Quarter => number % 3 == 0,
            CubeLevel.Year => number == 12,
            _ => true,
        };
    }

    /// <summary>Cells that something was added to or taken from, in the order of the table's key; what cancels out is left out.</summary>
    public List<CellKey> Touched()
    {
        var touched = _places.Where(place => Of(place.Value).ContainsAnyExcept(0L)).Select(place => place.Key).ToList();
        touched.Sort();
        return touched;
    }

    public bool Holds(CellKey key) => _places.ContainsKey(key);

    /// <summary>Count and key of each measure, in turn.</summary>
    public ReadOnlySpan<long> Of(CellKey key) => Of(_places[key]);

    private ReadOnlySpan<long> Of(int place) => _slots.AsSpan(place * _width, _width);

    private Span<long> Slots(CellKey key)
    {
        if (!_places.TryGetValue(key, out var place))
        {
            place = _places.Count;
            _places.Add(key, place);
            if ((place + 1) * _width > _slots.Length) Array.Resize(ref _slots, Math.Max(_slots.Length * 2, (place + 1) * _width));
        }

        return _slots.AsSpan(place * _width, _width);
    }
}
