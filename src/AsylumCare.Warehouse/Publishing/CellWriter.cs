using AsylumCare.Domain.Cubes;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>A cell that the new publication changes.</summary>
/// <param name="Stood">As it stood, or null where it is new.</param>
/// <param name="Values">Its measure columns from now on, or null where it is empty.</param>
internal sealed record CellChange(CellKey Key, OpenCell? Stood, long[]? Values);

/// <summary>Writes the changed cells of a cube: closes what stood, adds what stands now.</summary>
internal sealed class CellWriter(PublicationSession session, int publication)
{
    /// <returns>How many new versions of cells were written.</returns>
    public long Write(CubeLattice lattice, IReadOnlyCollection<CellChange> changes)
    {
        Close(lattice.Cube, changes.Where(change => change.Stood is not null));
        return Add(lattice, changes.Where(change => change.Values is not null));
    }

    private void Close(CubeDefinition cube, IEnumerable<CellChange> changes)
    {
        var keys = changes.Select(change => new[] { change.Key.LevelMask, change.Key.CellId, PublicationSession.Open }).ToList();
        if (keys.Count == 0) return;
        session.Refill("work_cell", OpenCells.WorkColumns, keys);

        // The sums keep the working table outermost: an engine could not look up in it by them.
        session.Execute($"""
            UPDATE {cube.Table} SET valid_to = @last FROM work_cell w
            WHERE {cube.Table}.level_mask = w.level_mask + 0 AND {cube.Table}.cell_id = w.cell_id + 0 AND {cube.Table}.valid_to = w.valid_to + 0
            """, new { last = publication - 1 });
    }

    private long Add(CubeLattice lattice, IEnumerable<CellChange> changes)
    {
        var cube = lattice.Cube;
        var keyColumns = cube.Dimensions.Count;
        using var writer = session.Bulk(cube.Table,
            ["level_mask", "cell_id", .. cube.Dimensions.Select(dimension => dimension.Column), "valid_from", "valid_to", .. OpenCells.MeasureColumns(cube)]);
        var row = new long[4 + keyColumns + OpenCells.MeasureColumns(cube).Count];
        var written = 0L;
        foreach (var change in changes)
        {
            (row[0], row[1]) = (change.Key.LevelMask, change.Key.CellId);
            lattice.KeyColumns(change.Key, row.AsSpan(2, keyColumns));
            (row[2 + keyColumns], row[3 + keyColumns]) = (publication, PublicationSession.Open);
            change.Values!.CopyTo(row, 4 + keyColumns);
            writer.Write(row);
            written++;
        }

        writer.Complete();
        return written;
    }
}
