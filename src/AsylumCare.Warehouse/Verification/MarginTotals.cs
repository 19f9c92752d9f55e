using AsylumCare.Domain.Cubes;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.Warehouse.Verification;

/// <summary>Every margin of a computed cube holds the same persons: their counts and keys add up to the base cells'.</summary>
internal static class MarginTotals
{
    public static VerificationCheck Check(VerificationSession session, PublishedDefinitions definitions)
    {
        var differences = new List<Difference>();
        var compared = 0L;
        foreach (var cube in definitions.Cubes.Where(cube => cube.Origin == CubeOrigin.Computed))
        {
            foreach (var measure in cube.Measures)
            {
                var levels = session.Query(
                    $"SELECT t.level_mask, CAST(SUM(t.{measure.Column}) AS bigint) AS persons, CAST(SUM(t.{measure.Column}_key) AS bigint) AS keys " +
                    $"FROM {cube.Table} t WHERE t.valid_to = 2147483647 GROUP BY t.level_mask",
                    row => (Mask: row.GetInt32(0), Persons: row.GetInt64(1), Keys: row.GetInt64(2)));
                if (measure.Additivity == Additivity.SemiAdditive) levels.RemoveAll(level => !IsOfMonths(cube, level.Mask));
                compared += levels.Count;
                var whole = levels.Find(level => level.Mask == 0);
                differences.AddRange(levels.Where(level => (level.Persons, level.Keys) != (whole.Persons, whole.Keys)).Select(level => new Difference(
                    $"{cube.Name} {measure.Name}: nivå {level.Mask} summerar till {level.Persons} (nyckelsumma {level.Keys}), bascellerna till {whole.Persons} ({whole.Keys}).",
                    $"{cube.Name} {measure.Name}: level {level.Mask} adds up to {level.Persons} (key sum {level.Keys}), the base cells to {whole.Persons} ({whole.Keys}).")));
            }
        }

        return VerificationCheck.Of("Marginaler mot basceller", "Margins against base cells", compared, differences);
    }

    // The stock of a longer period is that of its last month alone.
    private static bool IsOfMonths(CubeDefinition cube, int mask)
    {
        for (var i = 0; i < cube.Dimensions.Count; i++)
            if (cube.Dimensions[i].Name == "Period") return LevelMask.LevelOf(mask, i) == 0;
        return true;
    }
}
