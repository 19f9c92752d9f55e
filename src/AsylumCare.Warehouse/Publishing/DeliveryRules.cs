using AsylumCare.Domain.Cubes;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>What a rule that is judged by whole deliveries found in a region's month.</summary>
internal readonly record struct RuleResult(QualityRule Rule, int RegionId, int MonthId, long Tested, long Violated);

/// <summary>
/// The rules across deliveries that no person's rows decide: each works out its results anew for the regions and months that the change may
/// have touched, and what differs from what stands is added to the cube.
/// </summary>
/// <param name="anew">Nothing of what stands counts.</param>
internal sealed class DeliveryRules(PublicationSession session, CubeDeltas cubes, bool anew)
{
    private const int Columns = 3;

    public void Add(DeliverySets deliveries)
    {
        PublishedDelivery[] changed = [.. anew ? deliveries.All() : deliveries.Changed];
        Write([
            .. new OrphanRule(session, deliveries, anew).Results(changed),
            .. new VolumeRules(session).Results(changed),
            .. new NationalSumRule(session).Results(changed),
            .. new LinkableRule(this, cubes.Quality).Results(),
        ]);
    }

    /// <summary>What stands and what persons have added to it in this publication.</summary>
    public Dictionary<CellKey, (long Tested, long Violated)> Standing(IEnumerable<CellKey> cells, bool withChange)
    {
        var keys = cells.Distinct().ToList();
        var standing = anew ? [] : OpenCells.Read(session, cubes.Quality.Lattice.Cube, keys);
        return keys.ToDictionary(key => key, key =>
        {
            var values = standing.GetValueOrDefault(key)?.Values;
            var change = withChange && cubes.Quality.Holds(key) ? cubes.Quality.Of(key) : [];
            return ((values?[0] ?? 0) + (change.IsEmpty ? 0 : change[0]), (values?[Columns] ?? 0) + (change.IsEmpty ? 0 : change[2]));
        });
    }

    public static CellKey Cell(QualityRule rule, int region, int month) => new(0, CellId.Wide(region, month, 0, 0, (int)rule));

    private void Write(IReadOnlyList<RuleResult> results)
    {
        var standing = Standing(results.Select(result => Cell(result.Rule, result.RegionId, result.MonthId)), withChange: false);
        foreach (var result in results)
        {
            var cell = Cell(result.Rule, result.RegionId, result.MonthId);
            var (tested, violated) = standing[cell];
            if ((tested, violated) == (result.Tested, result.Violated)) continue;
            var slots = cubes.Quality.At(cell.CellId);
            slots[0] += result.Tested - tested;
            slots[2] += result.Violated - violated;
        }
    }
}
