using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Cubes;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>A cube's cuboids: every combination of its dimensions' levels, and where in them a base cell belongs.</summary>
internal sealed class CubeLattice
{
    private readonly CubeLevel[][] _levels;
    private readonly KeyPart[] _parts;

    /// <exception cref="FormatException">The cube's file speaks of a level or dimension nobody knows.</exception>
    public CubeLattice(CubeDefinition cube)
    {
        Cube = cube;
        _levels = [.. cube.Dimensions.Select(dimension => dimension.Levels.Select(CubeLevels.Parse).ToArray())];
        _parts = [.. cube.Dimensions.Select(dimension => CubeLevels.PartOf(dimension.Name))];
        if (cube.Measures.Any(measure => measure.Additivity == Additivity.SemiAdditive) && _levels.Any(levels => levels.Contains(CubeLevel.Year) || levels.Contains(CubeLevel.Quarter)))
            throw new FormatException($"{cube.Name} has a stock: it has no cells of longer periods than a month.");
        Masks = [.. AllMasks(0, 0)];
        IsWide = cube.Dimensions.Any(dimension => CubeLevels.IsInTail(dimension.Name));
    }

    public CubeDefinition Cube { get; }

    /// <summary>Whether the cube's cells have wide keys.</summary>
    public bool IsWide { get; }

    /// <summary>The base first.</summary>
    public IReadOnlyList<int> Masks { get; }

    public CellKey RollUp(long baseCell, int mask)
    {
        var members = CellMembers.Of(baseCell, IsWide);
        for (var i = 0; i < _levels.Length; i++) members = CubeLevels.RollUp(members, _parts[i], _levels[i][LevelMask.LevelOf(mask, i)]);
        return new CellKey(mask, members.ToCellId(IsWide));
    }

    /// <summary>The cell that a cell belongs to where one dimension is at a coarser level.</summary>
    public long RollUp(long cellId, int dimension, int level) =>
        CubeLevels.RollUp(CellMembers.Of(cellId, IsWide), _parts[dimension], _levels[dimension][level]).ToCellId(IsWide);

    /// <summary>How many steps a cuboid is from the base.</summary>
    public int StepsOf(int mask) => Enumerable.Range(0, _levels.Length).Sum(dimension => LevelMask.LevelOf(mask, dimension));

    /// <summary>The cuboids one step finer, each in one dimension.</summary>
    public IEnumerable<(int Mask, int Dimension)> NextFiner(int mask) =>
        Enumerable.Range(0, _levels.Length).Where(dimension => LevelMask.LevelOf(mask, dimension) > 0).Select(dimension => (mask - (1 << (2 * dimension)), dimension));

    /// <summary>The cell of a region (0: the nation) and a period, everything else rolled up.</summary>
    public CellKey KeyOf(int region, Period period)
    {
        var mask = 0;
        for (var i = 0; i < _levels.Length; i++)
        {
            var wanted = Cube.Dimensions[i].Name switch
            {
                "Region" => region == RegionId.Nation ? CubeLevel.Nation : CubeLevel.Region,
                "Period" => CubeLevels.Of(period.Type),
                _ => CubeLevel.All,
            };
            var level = Array.IndexOf(_levels[i], wanted);
            if (level < 0) throw new InvalidOperationException($"{Cube.Name} has no level {wanted} of {Cube.Dimensions[i].Name}.");
            mask |= level << (2 * i);
        }

        return new CellKey(mask, new CellMembers(region, period.Id, 0, 0, 0).ToCellId(IsWide));
    }

    public CellMembers MembersOf(CellKey key) => CellMembers.Of(key.CellId, IsWide);

    /// <summary>Whether a cell is of a region and a period, everything else rolled up.</summary>
    public bool IsRegionAndPeriod(CellKey key)
    {
        for (var i = 0; i < _levels.Length; i++)
        {
            if (Cube.Dimensions[i].Name is "Region" or "Period") continue;
            if (_levels[i][LevelMask.LevelOf(key.LevelMask, i)] != CubeLevel.All) return false;
        }

        return true;
    }

    /// <summary>What stands in the key columns of a cell's row, in the order of the dimensions.</summary>
    public void KeyColumns(CellKey key, Span<long> columns)
    {
        var members = MembersOf(key);
        for (var i = 0; i < _levels.Length; i++)
        {
            columns[i] = _levels[i][LevelMask.LevelOf(key.LevelMask, i)] == CubeLevel.All
                ? CellId.Total
                : CubeLevels.Member(members, _parts[i]);
        }
    }

    private IEnumerable<int> AllMasks(int dimension, int mask)
    {
        if (dimension == _levels.Length) return [mask];
        return Enumerable.Range(0, _levels[dimension].Length).SelectMany(level => AllMasks(dimension + 1, mask | (level << (2 * dimension))));
    }
}
