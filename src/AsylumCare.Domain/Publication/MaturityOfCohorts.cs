using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Domain.Publication;

/// <summary>The maturity of every cohort by the rule of <see cref="CohortMaturity"/>.</summary>
/// <param name="regions">The regions that deliver; without 99 and 00.</param>
/// <param name="firstMonth">First month of the data: nothing is delivered from before it, so nothing before it is missed.</param>
/// <param name="usualShareOf">
/// The share (0–1) of a region's examinations that the other regions named made in the last
/// <see cref="CohortMaturity.UsualMonths"/> published months; 0 where there were none.
/// </param>
/// <param name="today">The data clock's day.</param>
/// <param name="cohortSize">Persons of a region's cohort, 99 too; asked only where regions differ.</param>
public sealed class MaturityOfCohorts(
    IReadOnlyList<int> regions, DeliveredMonths delivered, Month firstMonth, Func<int, IEnumerable<int>, decimal> usualShareOf,
    DateOnly today, Func<int, Month, long> cohortSize)
{
    /// <summary>
    /// Every region, 99 and 00, for one month. Persons of no known region are examined anywhere: they are mature when the nation is.
    /// </summary>
    public IReadOnlyList<(int RegionId, Maturity Maturity)> Of(Month cohort)
    {
        var byRegion = regions.Select(region => (Region: region, Maturity: OfRegion(cohort, region))).ToList();
        var nation = OfNation(cohort, byRegion);
        return [.. byRegion, (RegionId.Unknown, nation), (RegionId.Nation, nation)];
    }

    private Maturity OfRegion(Month cohort, int region)
    {
        var (mask, missing) = (0, 0m);
        var first = FirstNeeded(cohort);
        for (var i = 0; i < CoverageBands.Horizons.Length; i++)
        {
            var horizon = CoverageBands.Horizons[i];
            if (today <= CohortMaturity.DeliveryDay(cohort, horizon)) break;
            var last = CohortMaturity.LastMonthNeeded(cohort, horizon);
            missing = usualShareOf(region, regions.Where(other => other != region && !delivered.HasAll(other, first, last)));
            if (missing <= CohortMaturity.BlockingShareOfOthers && delivered.HasAll(region, first, last)) mask |= 1 << i;
        }
        return new(mask, (int)decimal.Round(missing * 1_000_000));
    }

    private Maturity OfNation(Month cohort, List<(int Region, Maturity Maturity)> byRegion)
    {
        var mask = 0;
        for (var i = 0; i < CoverageBands.Horizons.Length; i++)
        {
            var bit = 1 << i;
            var mature = byRegion.Where(region => (region.Maturity.Mask & bit) != 0).Select(region => region.Region).ToList();
            if (HaveTheCohort(mature, cohort)) mask |= bit;
        }
        return new(mask, 0);
    }

    private Month FirstNeeded(Month cohort)
    {
        var first = CohortMaturity.FirstMonthNeeded(cohort);
        return first < firstMonth ? firstMonth : first;
    }

    // Persons of no known region are of the nation's cohort, and may be examined in any region that has not delivered.
    private bool HaveTheCohort(List<int> mature, Month cohort)
    {
        if (mature.Count == 0 || mature.Count == regions.Count) return mature.Count > 0;
        var persons = regions.Append(RegionId.Unknown).Sum(region => cohortSize(region, cohort));
        return persons > 0 && mature.Sum(region => cohortSize(region, cohort)) >= CohortMaturity.NationalShare * persons;
    }
}
