using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Cubes;
using AsylumCare.Domain.Publication;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>Who usually makes the examinations of a region's people: the flow between regions in the last months published.</summary>
/// <param name="last">Last month with regional data.</param>
internal sealed class UsualExaminers(PublicationSession session, CubeLattice flow, Month last)
{
    private readonly Dictionary<int, Dictionary<int, long>> _made = [];

    /// <returns>The share of the region's examinations that the others named make, 0–1; 0 where none were made.</returns>
    public decimal ShareOf(int region, IEnumerable<int> others)
    {
        var named = others.ToList();
        if (named.Count == 0) return 0;
        if (!_made.TryGetValue(region, out var made)) _made.Add(region, made = Read(region));
        return made.Count == 0 ? 0 : named.Sum(other => made.GetValueOrDefault(other)) / (decimal)made.Values.Sum();
    }

    private Dictionary<int, long> Read(int region) => session.Query(
            $"""
            SELECT c.performing_region_id, c.examinations FROM {flow.Cube.Table} c
            WHERE c.level_mask = 0 AND c.cell_id >= @from AND c.cell_id < @to AND c.valid_to = {PublicationSession.Open}
            """,
            row => (Performing: row.GetInt32(0), Count: row.GetInt64(1)),
            new { from = CellId.Of(region, last.AddMonths(1 - CohortMaturity.UsualMonths).Id), to = CellId.Of(region, last.AddMonths(1).Id) })
        .GroupBy(cell => cell.Performing).ToDictionary(cells => cells.Key, cells => cells.Sum(cell => cell.Count));
}
