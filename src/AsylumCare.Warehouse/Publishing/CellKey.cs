using AsylumCare.Domain.Cubes;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>A cell's address in its cube: cuboid and cell, packed in one number that orders as the table's key does.</summary>
internal readonly record struct CellKey(long Packed) : IComparable<CellKey>
{
    // A cell id is at most 99 999 999 9 99: 37 bits.
    private const int CellBits = 40;

    public CellKey(int levelMask, long cellId) : this(((long)levelMask << CellBits) | cellId) { }

    public int LevelMask => (int)(Packed >> CellBits);
    public long CellId => Packed & ((1L << CellBits) - 1);
    public int CompareTo(CellKey other) => Packed.CompareTo(other.Packed);
}

/// <summary>The members a cell id is composed of; 0 where a dimension is rolled up or not the cube's.</summary>
/// <param name="Fourth">Age band, or the performing region of the flow cube.</param>
internal readonly record struct CellMembers(int Region, int Period, int Sex, int Fourth)
{
    public static CellMembers Of(long cellId) =>
        new((int)(cellId / 1_000_000_000), CellId.PeriodIdOf(cellId), (int)(cellId / 100 % 10), (int)(cellId % 100));

    public long ToCellId() => CellId.Of(Region, Period, Sex, Fourth);
}
