using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Cubes;
using AsylumCare.Domain.Publication;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>Who usually makes the examinations of a region's people: the flow between regions in the last months published.</summary>
internal sealed class UsualExaminers
{
    private readonly Dictionary<(int Region, int Performing), long> _made = [];
    private readonly Dictionary<int, long> _all = [];

    /// <param name="last">Last month with regional data.</param>
    public UsualExaminers(PublicationSession session, CubeLattice flow, IReadOnlyList<int> regions, Month last)
    {
        var first = last.AddMonths(1 - CohortMaturity.UsualMonths);
        foreach (var region in regions)
        {
            var cells = session.Query(
                $"""
                SELECT c.performing_region_id, c.examinations FROM {flow.Cube.Table} c
                WHERE c.level_mask = 0 AND c.cell_id >= @from AND c.cell_id < @to AND c.valid_to = {PublicationSession.Open}
                """,
                row => (Performing: row.GetInt32(0), Count: row.GetInt64(1)),
                new { from = CellId.Of(region, first.Id), to = CellId.Of(region, last.AddMonths(1).Id) });
            foreach (var (performing, count) in cells)
                _made[(region, performing)] = _made.GetValueOrDefault((region, performing)) + count;
            _all[region] = cells.Sum(cell => cell.Count);
        }
    }

    /// <returns>The share of the region's examinations that the others named make, 0–1; 0 where none were made.</returns>
    public decimal ShareOf(int region, IEnumerable<int> others)
    {
        if (_all.GetValueOrDefault(region) is not (> 0 and var all)) return 0;
        return others.Sum(other => _made.GetValueOrDefault((region, other))) / (decimal)all;
    }
}
