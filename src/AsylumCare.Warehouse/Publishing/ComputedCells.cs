namespace AsylumCare.Warehouse.Publishing;

/// <summary>Turns what persons add and take into new versions of the cells of a computed cube.</summary>
internal static class ComputedCells
{
    // So many cells at a time: the cells of a large cube would be held several times over.
    private const int CellsHeld = 25_000;

    public static IEnumerable<List<CellChange>> Changes(PublicationSession session, CellDelta delta)
    {
        var cube = delta.Lattice.Cube;
        var isNew = OpenCells.AreNone(session, cube);
        foreach (var touched in delta.Touched().Chunk(CellsHeld))
        {
            var standing = isNew ? [] : OpenCells.Read(session, cube, touched);
            yield return
            [
                .. touched.Select(key =>
                {
                    var stood = standing.GetValueOrDefault(key);
                    var values = Sum(stood, delta.Of(key), cube.Name);
                    return new CellChange(key, stood, IsEmpty(values) ? null : values);
                }),
            ];
        }
    }

    /// <summary>What stood and what is added; three columns a measure: the true value, the sum of record keys and the protected value.</summary>
    public static long[] Sum(OpenCell? stood, ReadOnlySpan<long> delta, string cube)
    {
        var measures = delta.Length / 2;
        var values = stood is null ? new long[3 * measures] : (long[])stood.Values.Clone();
        for (var i = 0; i < measures; i++)
        {
            var count = values[3 * i] += delta[2 * i];
            var key = values[(3 * i) + 1] += delta[(2 * i) + 1];
            if (count < 0 || key < 0) throw new InvalidOperationException($"A cell of {cube} would hold fewer than no persons.");
            values[(3 * i) + 2] = Protected(count);
        }

        return values;
    }

    // Every figure is open as it is until disclosure protection exists; this is the one place that decides it.
    private static long Protected(long count) => count;

    public static bool IsEmpty(long[] values)
    {
        for (var i = 0; i < values.Length; i += 3)
            if (values[i] != 0) return false;
        return true;
    }
}
