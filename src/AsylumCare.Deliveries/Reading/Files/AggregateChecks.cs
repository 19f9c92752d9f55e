using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reading.Cells;

namespace AsylumCare.Deliveries.Reading.Files;

/// <summary>The rules over all rows of a file of aggregates.</summary>
internal sealed class AggregateChecks(DeliveryContract contract, ReadContext context, RowSet rows, FindingLedger findings)
{
    /// <returns>The rows that are data; totals are left out.</returns>
    public IReadOnlyList<int> Run()
    {
        var totals = contract.FileRules.OfType<TotalsRule>().Single();
        var breakdown = new Breakdown(contract, totals.Dimensions, rows);
        foreach (var (total, parts) in breakdown.WithParts())
        {
            CheckSum(totals, total, parts);
            foreach (var rule in contract.FileRules.OfType<WeightedMeanRule>()) CheckMean(rule, total, parts);
        }

        foreach (var rule in contract.FileRules)
        {
            if (rule is EveryRegionRule everyRegion) CheckRegions(everyRegion, breakdown.Parts);
            if (rule is UnaccompaniedRule unaccompanied) CheckUnaccompanied(unaccompanied, breakdown);
        }

        return breakdown.Parts;
    }

    private void CheckSum(TotalsRule rule, int total, IReadOnlyList<int> parts)
    {
        foreach (var count in rule.Counts)
        {
            var slot = contract.SlotOf(count);
            var sum = parts.Aggregate(new Bounds(0, 0), (all, part) => all + BoundsOf(part, slot));
            var stated = BoundsOf(total, slot);
            if (!sum.Overlaps(stated))
                findings.Add(FileCheck.TextOf(rule, $" Summan är {stated}, delarna ger {sum}.", $" The total is {stated}, the parts give {sum}."), rows.Line(total), count);
        }
    }

    /// <summary>Where a part is masked or has no mean of its own, nothing can be said.</summary>
    private void CheckMean(WeightedMeanRule rule, int total, IReadOnlyList<int> parts)
    {
        int mean = contract.SlotOf(rule.Column), weight = contract.SlotOf(rule.Weight);
        if (rows[total][mean] == RowBlock.Missing || parts.Count == 0) return;
        decimal sum = 0, weights = 0;
        foreach (var part in parts)
        {
            if (rows[part][weight] == RowBlock.Missing || (rows[part][weight] > 0 && rows[part][mean] == RowBlock.Missing)) return;
            if (rows[part][weight] == 0) continue;
            sum += (decimal)rows[part][mean] * rows[part][weight];
            weights += rows[part][weight];
        }

        var tolerance = rule.Tolerance * (decimal)Math.Pow(10, contract.Column(rule.Column)!.Scale);
        if (weights > 0 && Math.Abs((sum / weights) - rows[total][mean]) > tolerance) findings.Add(FileCheck.TextOf(rule), rows.Line(total), rule.Column);
    }

    private void CheckRegions(EveryRegionRule rule, IReadOnlyList<int> parts)
    {
        var slot = contract.SlotOf(rule.Column);
        var present = parts.Select(part => rows[part][slot]).ToHashSet();
        var missing = context.Reference.Regions.Where(region => !present.Contains(region.Id)).Select(region => region.Code).ToList();
        if (missing.Count > 0 && missing.Count < context.Reference.Regions.Count)
            findings.Add(FileCheck.TextOf(rule, $" Saknas: {string.Join(", ", missing)}.", $" Missing: {string.Join(", ", missing)}."), 0);
    }

    /// <summary>A printed total speaks for its group where there is one; else the parts do.</summary>
    private void CheckUnaccompanied(UnaccompaniedRule rule, Breakdown breakdown)
    {
        int count = contract.SlotOf(rule.Count), age = contract.SlotOf(rule.Age), alone = contract.SlotOf(rule.Unaccompanied);
        var by = rule.By.Select(contract.SlotOf).ToList();
        foreach (var group in Enumerable.Range(0, rows.Count).GroupBy(row => string.Join(';', by.Select(slot => rows[row][slot]))))
        {
            var all = group.ToList();
            var unaccompanied = Sum(all.Where(row => rows[row][alone] == 1), age, breakdown, count);
            var minors = Sum(all.Where(row => AgeGroups.IsMinor(rows[row][age]) && !breakdown.IsTotalIn(age, row)), alone, breakdown, count);
            var everybody = Sum(all.Where(row => rows[row][age] == NamedCells.Total), alone, breakdown, count);
            if (Exceeds(unaccompanied, minors) || Exceeds(minors, everybody)) findings.Add(FileCheck.TextOf(rule), rows.Line(all[0]), rule.Count);
        }
    }

    private static bool Exceeds(Bounds? part, Bounds? whole) => part is { } some && whole is { } all && some.Low > all.High;

    /// <returns>The rows that say Totalt in the dimension, else the sum of its parts; null where there are none.</returns>
    private Bounds? Sum(IEnumerable<int> some, int dimension, Breakdown breakdown, int count)
    {
        var all = some.ToList();
        var chosen = all.Where(row => rows[row][dimension] == NamedCells.Total).ToList();
        if (chosen.Count == 0) chosen = all.Where(row => !breakdown.IsTotalIn(dimension, row)).ToList();
        return chosen.Count == 0 ? null : chosen.Aggregate(new Bounds(0, 0), (sum, row) => sum + BoundsOf(row, count));
    }

    private Bounds BoundsOf(int row, int slot) => new(rows[row][slot + 1], rows[row][slot + 2]);
}
