using AsylumCare.Domain.Calendar;

namespace AsylumCare.Synthesis.Truth;

/// <summary>Yearly numerators and denominators of HU-01 and HU-04, for the nation (region 0) and the regions.</summary>
internal static class TruthIndicators
{
    private static readonly int[] Horizons = [30, 60, 90, 180];

    /// <summary>Whole years only: a figure of a year that is not all there is not given.</summary>
    public static IEnumerable<(string Code, string Variant, int Region, int Year, long Numerator, long Denominator)> Of(TruthCells truth, Month from, Month to)
    {
        for (var year = from.Number == 1 ? from.Year : from.Year + 1; new Month(year, 12) <= to; year++)
        {
            foreach (var (region, bands) in SumBands(truth, year))
                for (var step = 0; step < Horizons.Length; step++)
                {
                    long examined = bands.Take(step + 1).Sum(), all = bands.Sum(), left = bands.Skip(5).Take(step + 1).Sum();
                    yield return ("HU-01", $"{Horizons[step]}a", region, year, examined, all);
                    yield return ("HU-01", $"{Horizons[step]}b", region, year, examined, all - left);
                }
            foreach (var (region, (examinations, applications)) in SumRatio(truth, year))
                yield return ("HU-04", "ratio", region, year, examinations, applications);
        }
    }

    private static SortedDictionary<int, long[]> SumBands(TruthCells truth, int year)
    {
        var sums = new SortedDictionary<int, long[]>();
        foreach (var (cell, bands) in truth.Coverage)
        {
            if (cell.Month / 100 != year) continue;
            foreach (var region in new[] { 0, cell.Region })
            {
                if (!sums.TryGetValue(region, out var sum)) sums.Add(region, sum = new long[TruthCells.Bands]);
                for (var i = 0; i < sum.Length; i++) sum[i] += bands[i];
            }
        }
        return sums;
    }

    private static SortedDictionary<int, (long Examinations, long Applications)> SumRatio(TruthCells truth, int year)
    {
        var sums = new SortedDictionary<int, (long Examinations, long Applications)>();
        foreach (var ((ofRegion, month), (examinations, applications)) in truth.Ratio)
        {
            if (month / 100 != year) continue;
            foreach (var region in new[] { 0, ofRegion })
            {
                var (e, a) = sums.GetValueOrDefault(region);
                sums[region] = (e + examinations, a + applications);
            }
        }
        return sums;
    }
}
