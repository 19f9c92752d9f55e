using AsylumCare.Domain.Cubes;
using AsylumCare.Domain.Indicators;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>The cells that an indicator's values are made of, for the regions and periods asked.</summary>
internal sealed class IndicatorInputs
{
    private readonly PublicationSession _session;
    private readonly PublishedDefinitions _definitions;
    private readonly IReadOnlyCollection<RegionPeriod> _asked;
    private readonly Dictionary<string, Dictionary<CellKey, OpenCell>> _cells = new(StringComparer.Ordinal);

    public IndicatorInputs(PublicationSession session, PublishedDefinitions definitions, IReadOnlyCollection<RegionPeriod> asked)
    {
        _session = session;
        _definitions = definitions;
        _asked = asked;
    }

    /// <returns>The sum of measures of a cell, or null where it is empty.</returns>
    public ProtectedCount? Sum(string cube, IReadOnlyList<string> measures, RegionPeriod place)
    {
        var lattice = _definitions.Cube(cube);
        if (!Cells(lattice).TryGetValue(lattice.KeyOf(place.Region, place.Period), out var cell)) return null;
        var sum = default(ProtectedCount);
        foreach (var measure in measures) sum += Count(lattice.Cube, cell, measure);
        return sum;
    }

    private Dictionary<CellKey, OpenCell> Cells(CubeLattice lattice)
    {
        if (_cells.TryGetValue(lattice.Cube.Name, out var cells)) return cells;
        var national = lattice.Cube.Origin == CubeOrigin.Published;
        var keys = _asked.Where(place => !national || place.Region == RegionId.Nation).Select(place => lattice.KeyOf(place.Region, place.Period)).ToList();
        return _cells[lattice.Cube.Name] = OpenCells.Read(_session, lattice.Cube, keys);
    }

    private static ProtectedCount Count(CubeDefinition cube, OpenCell cell, string measure)
    {
        var place = 0;
        while (cube.Measures[place].Name != measure) place++;
        return cube.Origin == CubeOrigin.Published
            ? new(cell.Values[place], 0, cell.Values[place])
            : new(cell.Values[3 * place], cell.Values[(3 * place) + 1], cell.Values[(3 * place) + 2]);
    }
}
