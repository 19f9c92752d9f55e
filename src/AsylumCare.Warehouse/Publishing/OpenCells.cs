using System.Data.Common;
using AsylumCare.Domain.Cubes;
using static AsylumCare.Deliveries.Reading.RowBlock;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>What the measure columns of a cell that stands hold (<see cref="Missing"/> for null).</summary>
internal sealed record OpenCell(long[] Values);

/// <summary>Reads cells that stand.</summary>
internal static class OpenCells
{
    /// <summary>The columns of <c>work_cell</c>.</summary>
    public static readonly string[] WorkColumns = ["level_mask", "cell_id", "valid_to"];

    /// <summary>The measure columns of a cube's table, in order: of a computed cube value, sum of record keys and protected value of each.</summary>
    public static IReadOnlyList<string> MeasureColumns(CubeDefinition cube) => cube.Origin == CubeOrigin.Published
        ? [.. cube.Measures.Select(measure => measure.Column)]
        : [.. cube.Measures.SelectMany(measure => new[] { measure.Column, measure.Column + "_key", measure.Column + "_open" })];

    /// <summary>Whether a cube has no cells at all yet.</summary>
    public static bool AreNone(PublicationSession session, CubeDefinition cube) =>
        session.Query($"SELECT MIN(c.level_mask) AS first_mask FROM {cube.Table} c", row => row.IsDBNull(0))[0];

    /// <returns>Those of the cells that stand now.</returns>
    public static Dictionary<CellKey, OpenCell> Read(PublicationSession session, CubeDefinition cube, IReadOnlyCollection<CellKey> keys)
    {
        var found = new Dictionary<CellKey, OpenCell>();
        if (keys.Count == 0) return found;
        session.Refill("work_cell", WorkColumns, keys.Select(key => new[] { key.LevelMask, key.CellId, PublicationSession.Open }));
        var columns = MeasureColumns(cube);

        // CROSS JOIN, and a condition on the working table for every column, keep the working table outermost: SQLite has no figures
        // of a table filled a moment ago, and would else read the whole cube to filter it.
        using var reader = session.Read($"""
            SELECT c.level_mask, c.cell_id, {string.Join(", ", columns.Select(column => "c." + column))}
            FROM work_cell w CROSS JOIN {cube.Table} c
            WHERE c.level_mask = w.level_mask AND c.cell_id = w.cell_id AND c.valid_to = w.valid_to
            """);
        while (reader.Read()) found.Add(new CellKey(reader.GetInt32(0), reader.GetInt64(1)), new OpenCell(Values(reader, columns.Count)));
        return found;
    }

    /// <summary>Every cell of a cube that stands; the connection can do nothing else meanwhile.</summary>
    public static IEnumerable<(CellKey Key, OpenCell Cell)> All(PublicationSession session, CubeDefinition cube)
    {
        var columns = MeasureColumns(cube);
        using var reader = session.Read(
            $"SELECT c.level_mask, c.cell_id, {string.Join(", ", columns.Select(column => "c." + column))} FROM {cube.Table} c WHERE c.valid_to = {PublicationSession.Open}");
        while (reader.Read()) yield return (new CellKey(reader.GetInt32(0), reader.GetInt64(1)), new OpenCell(Values(reader, columns.Count)));
    }

    private static long[] Values(DbDataReader reader, int count)
    {
        var values = new long[count];
        for (var i = 0; i < count; i++) values[i] = reader.IsDBNull(2 + i) ? Missing : reader.GetInt64(2 + i);
        return values;
    }
}
