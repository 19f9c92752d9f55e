using System.Runtime.InteropServices;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>What is added to the cells of one cuboid: so many numbers a cell.</summary>
internal sealed class Cuboid(int width)
{
    private readonly Dictionary<long, int> _places = [];
    private long[] _slots = [];

    public int Count => _places.Count;

    /// <summary>Cells where something was added, in order; what cancels out is left out.</summary>
    public List<long> Touched()
    {
        var touched = new List<long>(_places.Count);
        foreach (var (cell, place) in _places)
            if (Of(place).ContainsAnyExcept(0L)) touched.Add(cell);
        touched.Sort();
        return touched;
    }

    public bool Holds(long cellId) => _places.ContainsKey(cellId);

    public ReadOnlySpan<long> Of(long cellId) => Of(_places[cellId]);

    /// <summary>A cell's numbers, to be added to; good until the next cell is asked for.</summary>
    public Span<long> At(long cellId)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, cellId, out var isKnown);
        if (!isKnown)
        {
            place = _places.Count - 1;
            if (_places.Count * width > _slots.Length) Array.Resize(ref _slots, Math.Max(_slots.Length * 2, 16 * width));
        }

        return _slots.AsSpan(place * width, width);
    }

    /// <summary>Adds the cells of a finer cuboid.</summary>
    /// <param name="rollUp">Which cell of this one a cell belongs to.</param>
    public void AddAll(Cuboid finer, Func<long, long> rollUp)
    {
        foreach (var (cell, place) in finer._places)
        {
            var from = finer.Of(place);
            if (!from.ContainsAnyExcept(0L)) continue;
            var to = At(rollUp(cell));
            for (var i = 0; i < to.Length; i++) to[i] += from[i];
        }
    }

    private ReadOnlySpan<long> Of(int place) => _slots.AsSpan(place * width, width);
}
