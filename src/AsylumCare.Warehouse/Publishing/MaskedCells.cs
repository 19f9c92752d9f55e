using System.Runtime.InteropServices;
using static AsylumCare.Deliveries.Reading.RowBlock;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>Rows that may be masked, added up in every cuboid of a published cube. A sum with a masked part is masked.</summary>
/// <param name="periods">Cells of other periods are left out.</param>
internal sealed class MaskedCells(CubeLattice lattice, IReadOnlySet<int> periods)
{
    public const long Masked = Missing;

    private readonly Dictionary<CellKey, long[]> _cells = [];

    public Dictionary<CellKey, long[]> All => _cells;

    public void Add(long baseCell, ReadOnlySpan<long> values)
    {
        foreach (var mask in lattice.Masks)
        {
            var key = lattice.RollUp(baseCell, mask);
            if (!periods.Contains(lattice.MembersOf(key).Period)) continue;
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, key, out var isKnown);
            if (!isKnown) sum = values.ToArray();
            else
                for (var i = 0; i < values.Length; i++) sum![i] = sum[i] == Masked || values[i] == Masked ? Masked : sum[i] + values[i];
        }
    }
}
