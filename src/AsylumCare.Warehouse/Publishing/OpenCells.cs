using System.Data.Common;
using AsylumCare.Domain.Cubes;
using static AsylumCare.Deliveries.Reading.RowBlock;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>A cell as it stands: since which publication, and what its measure columns hold (<see cref="Missing"/> for null).</summary>
internal sealed record OpenCell(int ValidFrom, long[] Values);

/// <summary>Reads cells that stand.</summary>
internal static class OpenCells
{
    /// <summary>The measure columns of a cube's table, in order: of a computed cube value, sum of record keys and protected value of each.</summary>
    public static IReadOnlyList<string> MeasureColumns(CubeDefinition cube) => cube.Origin == CubeOrigin.Published
        ? [.. cube.Measures.Select(measure => measure.Column)]
        : [.. cube.Measures.SelectMany(measure => new[] { measure.Column, measure.Column + "_key", measure.Column + "_open" })];

    /// <returns>Those of the cells that stand now.</returns>
    public static Dictionary<CellKey, OpenCell> Read(PublicationSession session, CubeDefinition cube, IReadOnlyCollection<CellKey> keys)
    {
        var found = new Dictionary<CellKey, OpenCell>();
        if (keys.Count == 0) return found;
        session.Refill("work_cell", ["level_mask", "cell_id", "valid_from"], keys.Select(key => new[] { key.LevelMask, key.CellId, 0 }));
        var columns = MeasureColumns(cube);
        using var reader = session.Read($"""
            SELECT c.level_mask, c.cell_id, c.valid_from, {string.Join(", ", columns.Select(column => "c." + column))}
            FROM work_cell w CROSS JOIN {cube.Table} c
            WHERE c.level_mask = w.level_mask AND c.cell_id = w.cell_id AND c.valid_to = {PublicationSession.Open}
            """);
        while (reader.Read()) found.Add(new CellKey(reader.GetInt32(0), reader.GetInt64(1)), new OpenCell(reader.GetInt32(2), Values(reader, columns.Count)));
        return found;
    }

    private static long[] Values(DbDataReader reader, int count)
    {
        var values = new long[count];
        for (var i = 0; i < count; i++) values[i] = reader.IsDBNull(3 + i) ? Missing : reader.GetInt64(3 + i);
        return values;
    }
}
