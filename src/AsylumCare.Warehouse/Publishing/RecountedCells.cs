namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// The changes of a computed cube when everybody was counted anew by another method: what the method before had counted cannot be
/// taken away person by person, so each cell that stands is compared with the new count.
/// </summary>
internal static class RecountedCells
{
    public static IEnumerable<List<CellChange>> Changes(PublicationSession session, CellDelta counted)
    {
        var changes = new List<CellChange>();
        var stood = new HashSet<CellKey>();
        foreach (var (key, cell) in OpenCells.All(session, counted.Lattice.Cube))
        {
            stood.Add(key);
            var values = counted.Holds(key) ? Values(counted, key) : null;
            if (values is null || !values.AsSpan().SequenceEqual(cell.Values)) changes.Add(new CellChange(key, cell, values));
        }

        foreach (var key in counted.Touched())
            if (!stood.Contains(key)) changes.Add(new CellChange(key, Stood: null, Values(counted, key)));
        changes.Sort((one, other) => one.Key.CompareTo(other.Key));
        return [changes];
    }

    private static long[]? Values(CellDelta counted, CellKey key)
    {
        var values = ComputedCells.Sum(stood: null, counted.Of(key), counted.Lattice.Cube.Name);
        return ComputedCells.IsEmpty(values) ? null : values;
    }
}
