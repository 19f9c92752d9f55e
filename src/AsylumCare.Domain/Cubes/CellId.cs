using AsylumCare.Domain.Calendar;

namespace AsylumCare.Domain.Cubes;

/// <summary>
/// The stable key of a cell within its cuboid, composed from its members' numbers, so that ordering by it is ordering by
/// region, period, sex and age band. A rolled-up dimension counts as 0.
/// </summary>
public static class CellId
{
    /// <param name="regionId">0–99.</param>
    /// <param name="periodId">yyyymm, yyyyq or yyyy.</param>
    /// <param name="sexId">0–9.</param>
    /// <param name="ageBandId">0–99.</param>
    public static long Of(int regionId, int periodId, int sexId = 0, int ageBandId = 0) =>
        (((((long)regionId * 1_000_000) + periodId) * 10) + sexId) * 100 + ageBandId;

    /// <summary>The key of a cell of a cube with more dimensions: four digits more, at most fifteen in all (below 2^53).</summary>
    /// <param name="tail">0–9999: one member, or two of two digits each.</param>
    public static long Wide(int regionId, int periodId, int sexId, int fourth, int tail) =>
        (Of(regionId, periodId, sexId, fourth) * WideTail) + tail;

    /// <summary>What the head of a wide key is multiplied by.</summary>
    public const int WideTail = 10_000;

    /// <summary>The member that stands in a key column where its dimension is rolled up to everything.</summary>
    public const int Total = -3;

    public static int PeriodIdOf(long cellId) => (int)(cellId / 1000 % 1_000_000);
    public static Period PeriodOf(long cellId) => Period.FromId(PeriodIdOf(cellId));
}
