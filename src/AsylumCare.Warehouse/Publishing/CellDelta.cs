using AsylumCare.Domain.Cubes;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// What persons add to and take from the cells of one computed cube: a count and a sum of record keys a measure.
/// Persons are added to base cells; <see cref="RollUp"/> then adds the same persons to every margin.
/// </summary>
internal sealed class CellDelta(CubeLattice lattice)
{
    private readonly int _width = lattice.Cube.Measures.Count * 2;
    private readonly SortedDictionary<int, Cuboid> _cuboids = new() { [0] = new Cuboid(lattice.Cube.Measures.Count * 2) };

    public CubeLattice Lattice => lattice;

    /// <param name="baseCell">Cell id in the base cuboid.</param>
    /// <param name="measure">Its place among the cube's measures.</param>
    /// <param name="sign">1 adds, −1 takes away.</param>
    public void Add(long baseCell, int measure, int sign, long recordKey)
    {
        var slots = At(baseCell);
        slots[2 * measure] += sign;
        slots[(2 * measure) + 1] += sign * recordKey;
    }

    /// <summary>Count and key of each measure of a base cell, to be added to; good until the next cell is asked for.</summary>
    public Span<long> At(long baseCell) => _cuboids[0].At(baseCell);

    // A margin's persons are those of any finer cuboid: the smallest of the next finer ones is taken.
    public void RollUp()
    {
        foreach (var mask in lattice.Masks.Where(mask => mask != 0).OrderBy(lattice.StepsOf))
        {
            var (finer, dimension) = lattice.NextFiner(mask).MinBy(next => _cuboids[next.Mask].Count);
            var cuboid = new Cuboid(_width);
            cuboid.AddAll(_cuboids[finer], cell => lattice.RollUp(cell, dimension, LevelMask.LevelOf(mask, dimension)));
            _cuboids.Add(mask, cuboid);
        }
    }

    /// <summary>Cells that something was added to or taken from, in the order of the table's key; what cancels out is left out.</summary>
    public List<CellKey> Touched() =>
        [.. _cuboids.SelectMany(cuboid => cuboid.Value.Touched().Select(cell => new CellKey(cuboid.Key, cell)))];

    public bool Holds(CellKey key) => _cuboids.TryGetValue(key.LevelMask, out var cuboid) && cuboid.Holds(key.CellId);

    /// <summary>Count and key of each measure, in turn.</summary>
    public ReadOnlySpan<long> Of(CellKey key) => _cuboids[key.LevelMask].Of(key.CellId);

    /// <summary>Lets go of all cells once they are written.</summary>
    public void Clear() => _cuboids.Clear();
}
