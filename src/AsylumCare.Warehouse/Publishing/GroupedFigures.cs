using AsylumCare.Domain.Calendar;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// The cubes of Migrationsverket's figures by group: each month that changed, and its quarter and year where the cube has them, is added
/// up anew from the current rows. A count is null where a part of it is masked; what it may be is always between low and high.
/// </summary>
/// <param name="renewed">Deliveries whose months are added up anew.</param>
internal sealed class GroupedFigures(PublicationSession session, CellWriter writer, IEnumerable<PublishedDelivery> renewed)
{
    /// <param name="others">Months to add up anew whatever was delivered.</param>
    /// <returns>How many cells were written, and the months that changed.</returns>
    public (long Written, IReadOnlySet<Month> Months) Write(CubeLattice lattice, GroupedSource source, IEnumerable<Month>? others = null)
    {
        var months = renewed.Where(delivery => delivery.Kind == source.Kind).Select(delivery => new Month(delivery.MonthId)).Union(others ?? []).ToHashSet();
        if (months.Count == 0) return (0, months);
        var periods = months.SelectMany(month => new[] { Period.OfMonth(month), Period.OfQuarter(month), Period.OfYear(month) }).Select(period => period.Id).ToHashSet();
        var now = Now(lattice, source, periods, months.Min(month => month.Year), months.Max(month => month.Year));
        var standing = Standing(lattice, periods);
        var changes = new List<CellChange>();
        foreach (var key in now.Keys.Union(standing.Keys).Order())
        {
            var (stood, values) = (standing.GetValueOrDefault(key), now.GetValueOrDefault(key));
            if (stood is null || values is null || !stood.Values.AsSpan().SequenceEqual(values)) changes.Add(new CellChange(key, stood, values));
        }

        return (writer.Write(lattice, changes), months);
    }

    private Dictionary<CellKey, long[]> Now(CubeLattice lattice, GroupedSource source, HashSet<int> periods, int firstYear, int lastYear)
    {
        var cells = new MaskedCells(lattice, periods);
        var measures = lattice.Cube.Measures.Count;
        using var reader = session.Read(source.Sql, new { from = new Month(firstYear, 1).Id, to = new Month(lastYear, 12).Id });
        var values = new long[measures];
        while (reader.Read())
        {
            for (var i = 0; i < measures; i++) values[i] = reader.IsDBNull(5 + i) ? MaskedCells.Masked : reader.GetInt64(5 + i);
            var members = new CellMembers(reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4));
            cells.Add(members.ToCellId(lattice.IsWide), values);
        }

        return cells.All;
    }

    private Dictionary<CellKey, OpenCell> Standing(CubeLattice lattice, HashSet<int> periods)
    {
        var columns = OpenCells.MeasureColumns(lattice.Cube);
        return session.Query(
                $"""
                SELECT c.level_mask, c.cell_id, {string.Join(", ", columns.Select(column => "c." + column))} FROM {lattice.Cube.Table} c
                WHERE c.period_id IN ({string.Join(", ", periods.Order())}) AND c.valid_to = {PublicationSession.Open}
                """,
                row => (
                    Key: new CellKey(row.GetInt32(0), row.GetInt64(1)),
                    Cell: new OpenCell([.. columns.Select((_, i) => row.IsDBNull(2 + i) ? MaskedCells.Masked : row.GetInt64(2 + i))])))
            .ToDictionary(pair => pair.Key, pair => pair.Cell);
    }
}
