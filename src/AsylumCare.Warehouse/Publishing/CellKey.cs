using AsylumCare.Domain.Cubes;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>A cell's address in its cube: cuboid and cell, packed in one number that orders as the table's key does.</summary>
internal readonly record struct CellKey(long Packed) : IComparable<CellKey>
{
    // A wide cell id is at most fifteen digits: 50 bits. Six dimensions of two bits are above it.
    private const int CellBits = 50;

    public CellKey(int levelMask, long cellId) : this(((long)levelMask << CellBits) | cellId) { }

    public int LevelMask => (int)(Packed >> CellBits);
    public long CellId => Packed & ((1L << CellBits) - 1);
    public int CompareTo(CellKey other) => Packed.CompareTo(other.Packed);
}

/// <summary>The members a cell id is composed of; 0 where a dimension is rolled up or not the cube's.</summary>
/// <param name="Third">Sex, or housing where the cube has no sex.</param>
/// <param name="Fourth">Age band or group, or the performing region of the flow cube.</param>
/// <param name="Tail">Of wide cells: one member of four digits, or two of two.</param>
internal readonly record struct CellMembers(int Region, int Period, int Third, int Fourth, int Tail)
{
    public static CellMembers Of(long cellId, bool isWide)
    {
        var head = isWide ? cellId / CellId.WideTail : cellId;
        return new((int)(head / 1_000_000_000), CellId.PeriodIdOf(head), (int)(head / 100 % 10), (int)(head % 100), isWide ? (int)(cellId % CellId.WideTail) : 0);
    }

    public long ToCellId(bool isWide) =>
        isWide ? CellId.Wide(Region, Period, Third, Fourth, Tail) : CellId.Of(Region, Period, Third, Fourth);
}
