using AsylumCare.Domain.Calendar;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>How many persons are in the cohorts of a month; a month is read when it is first asked for.</summary>
internal sealed class CohortSizes(PublicationSession session, CubeLattice coverage, IReadOnlyList<int> regions)
{
    private readonly Dictionary<Month, IReadOnlyDictionary<CellKey, OpenCell>> _months = [];

    public long Of(int region, Month month)
    {
        if (!_months.TryGetValue(month, out var cells))
        {
            cells = OpenCells.Read(session, coverage.Cube, [.. regions.Select(each => coverage.KeyOf(each, Period.OfMonth(month)))]);
            _months.Add(month, cells);
        }

        return cells.TryGetValue(coverage.KeyOf(region, Period.OfMonth(month)), out var cell) ? Persons(cell) : 0;
    }

    // The bands are exclusive and every person is in one: the first of each measure's three columns is its count.
    private static long Persons(OpenCell cell)
    {
        var persons = 0L;
        for (var i = 0; i < cell.Values.Length; i += 3) persons += cell.Values[i];
        return persons;
    }
}
