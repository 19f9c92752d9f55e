using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Publication;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>How far a cohort has matured.</summary>
/// <param name="Mask">Bit i: mature at the i-th of <see cref="CoverageBands.Horizons"/>.</param>
/// <param name="MissingPpm">
/// Usual share of the region's examinations, in millionths, made by regions that lack a month of the longest horizon whose day has come.
/// </param>
internal readonly record struct Maturity(int Mask, int MissingPpm)
{
    public static Maturity Whole { get; } = new((1 << CoverageBands.Horizons.Length) - 1, 0);

    /// <summary>A longer period is as mature as the least mature of its months.</summary>
    public Maturity And(Maturity other) => new(Mask & other.Mask, Math.Max(MissingPpm, other.MissingPpm));
}

/// <summary>The maturity of every cohort by the rule of <see cref="CohortMaturity"/>.</summary>
/// <param name="cohortSize">Persons of a region's cohort; asked only where regions differ.</param>
internal sealed class MaturityOfCohorts(
    IReadOnlyList<int> regions, RegionMonths delivered, UsualExaminers usual, DateOnly dataDay, Func<int, Month, long> cohortSize)
{
    /// <summary>Every region, the unknown and the nation.</summary>
    public IReadOnlyList<int> Places { get; } = [.. regions, RegionId.Unknown, RegionId.Nation];

    /// <summary>The maturity of one month's cohort, in the order of <see cref="Places"/>.</summary>
    public IReadOnlyList<Maturity> Of(Month cohort)
    {
        var byRegion = new Maturity[regions.Count];
        for (var i = 0; i < CoverageBands.Horizons.Length; i++)
        {
            var horizon = CoverageBands.Horizons[i];
            if (dataDay <= CohortMaturity.DeliveryDay(cohort, horizon)) break;
            var needed = CohortMaturity.LastMonthNeeded(cohort, horizon);
            var late = regions.Where(region => !delivered.HasAll(region, cohort, needed)).ToHashSet();
            for (var place = 0; place < regions.Count; place++)
            {
                var missing = usual.ShareOf(regions[place], late);
                var isMature = !late.Contains(regions[place]) && missing <= CohortMaturity.BlockingShareOfOthers;
                byRegion[place] = new(byRegion[place].Mask | (isMature ? 1 << i : 0), (int)decimal.Round(missing * 1_000_000));
            }
        }

        // Persons of no known region are examined anywhere: they are mature when the nation is.
        var nation = OfNation(cohort, byRegion);
        return [.. byRegion, nation, nation];
    }

    private Maturity OfNation(Month cohort, Maturity[] byRegion)
    {
        var mask = 0;
        for (var bit = 1; bit < 1 << CoverageBands.Horizons.Length; bit <<= 1)
            if (NationIsMature(cohort, byRegion, bit)) mask |= bit;
        return new Maturity(mask, 0);
    }

    private bool NationIsMature(Month cohort, Maturity[] byRegion, int bit)
    {
        var mature = regions.Where((_, place) => (byRegion[place].Mask & bit) != 0).ToList();
        if (mature.Count == 0 || mature.Count == regions.Count) return mature.Count > 0;
        var all = regions.Sum(region => cohortSize(region, cohort));
        return all > 0 && mature.Sum(region => cohortSize(region, cohort)) >= CohortMaturity.NationalShare * all;
    }
}
