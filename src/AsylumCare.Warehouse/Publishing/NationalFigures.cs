using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Reference;
using static AsylumCare.Deliveries.Reading.RowBlock;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// The cubes of Migrationsverket's own figures: each month that changed, and its quarter and year, is added up anew from
/// the current months. A part that was not published for one of the months is null in their sum.
/// </summary>
/// <param name="renewed">Deliveries whose months are added up anew.</param>
internal sealed class NationalFigures(PublicationSession session, CellWriter writer, IEnumerable<PublishedDelivery> renewed)
{
    public const string Applications = """
        SELECT f.month_id, 1 AS months, f.applications, f.men, f.women, f.minors, f.unaccompanied_minors
        FROM dim_delivery d JOIN fact_application_month f ON f.delivery_key = d.delivery_key
        """;

    public const string Decisions = """
        SELECT f.month_id, 1 AS months, f.decided, f.granted, f.rejected, f.dublin, f.other, f.mean_handling_microdays * f.decided AS handling_microdays
        FROM dim_delivery d JOIN fact_decision_month f ON f.delivery_key = d.delivery_key
        """;

    private const string Current =
        " WHERE d.source = 'MV' AND d.file_kind = 'MV_RIKET_MANAD' AND d.region_id = 0 AND d.month_id BETWEEN @from AND @to AND d.state = 'active'";

    /// <param name="facts">The current months, the cube's measure columns by name.</param>
    /// <returns>The periods that changed, and how many cells were written.</returns>
    public (IReadOnlyList<Period> Changed, long Written) Write(CubeLattice lattice, string facts)
    {
        var changed = renewed.Where(IsNational).Select(delivery => new Month(delivery.MonthId)).ToHashSet();
        if (changed.Count == 0) return ([], 0);
        var months = Read(lattice, facts, changed.Min(month => month.Year), changed.Max(month => month.Year));
        var periods = changed.SelectMany(month => new[] { Period.OfMonth(month), Period.OfQuarter(month), Period.OfYear(month) })
            .Distinct().ToDictionary(period => lattice.KeyOf(RegionId.Nation, period));

        var standing = OpenCells.Read(session, lattice.Cube, periods.Keys);
        var changes = new List<CellChange>();
        foreach (var (key, period) in periods.OrderBy(pair => pair.Key))
        {
            var stood = standing.GetValueOrDefault(key);
            var values = Sum(period, months);
            if (!Same(stood?.Values, values)) changes.Add(new CellChange(key, stood, values));
        }

        return ([.. changes.Select(change => periods[change.Key])], writer.Write(lattice, changes));
    }

    private Dictionary<Month, long[]> Read(CubeLattice lattice, string facts, int firstYear, int lastYear)
    {
        var columns = OpenCells.MeasureColumns(lattice.Cube);
        return session.Query(
                facts + Current,
                row => (
                    Month: new Month(row.GetInt32(0)),
                    Values: columns.Select(row.GetOrdinal).Select(i => row.IsDBNull(i) ? Missing : row.GetInt64(i)).ToArray()),
                new { from = new Month(firstYear, 1).Id, to = new Month(lastYear, 12).Id })
            .ToDictionary(row => row.Month, row => row.Values);
    }

    private static long[]? Sum(Period period, Dictionary<Month, long[]> months)
    {
        long[]? sum = null;
        foreach (var month in period.Months)
        {
            if (!months.TryGetValue(month, out var values)) continue;
            if (sum is null)
            {
                sum = [.. values];
                continue;
            }

            for (var i = 0; i < sum.Length; i++) sum[i] = sum[i] == Missing || values[i] == Missing ? Missing : sum[i] + values[i];
        }

        return sum;
    }

    private static bool IsNational(PublishedDelivery delivery) => delivery.Kind == DeliveredKind.NationalMonths;

    private static bool Same(long[]? one, long[]? other) => one is null || other is null ? one == other : one.AsSpan().SequenceEqual(other);
}
