namespace AsylumCare.Domain.Cubes;

/// <summary>
/// Which cuboid a cell belongs to: two bits a dimension in the order of the cube's dimensions, the number of steps rolled up.
/// 0 is the base.
/// </summary>
public static class LevelMask
{
    public static int Of(ReadOnlySpan<int> levels)
    {
        var mask = 0;
        for (var i = 0; i < levels.Length; i++) mask |= levels[i] << (2 * i);
        return mask;
    }

    public static int LevelOf(int mask, int dimension) => (mask >> (2 * dimension)) & 3;
}
