using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.App.Tests.Demo;

/// <summary>Base cells of enrolled persons and their care, by the keys that truth.json has; empty ones are left out.</summary>
internal sealed class CareCells(IWarehouseEngine engine)
{
    private const int WaitsForExamination = 1;

    public IReadOnlyDictionary<string, string> PersonMonths =>
        Of("cube_person_months", ["region_id", "period_id", "sex_id", "age_band_id"], "person_days", "persons_at_end");

    public IReadOnlyDictionary<string, string> Waits =>
        Of($"(SELECT * FROM cube_waiting w WHERE w.waits_for_id = {WaitsForExamination})", ["region_id", "period_id", "wait_band_id"], "persons");

    /// <summary>Of persons enrolled that day, where they lived.</summary>
    public IReadOnlyDictionary<string, string> Contacts =>
        Of("cube_care_consumption", ["region_id", "period_id", "care_area_id", "care_level_id"], "contacts", "doctor_visits");

    /// <summary>Of the others, where the care was given.</summary>
    public IReadOnlyDictionary<string, string> Unlinked =>
        Of("cube_care_consumption", ["region_id", "period_id", "care_area_id", "care_level_id"], "unlinked");

    private Dictionary<string, string> Of(string table, string[] keys, params string[] measures)
    {
        var (columns, sums) = (string.Join(", ", keys.Select(key => $"c.{key}")), measures.Select(measure => $"SUM(c.{measure})").ToArray());
        using var connection = engine.Open();
        using var reader = connection.ExecuteReader(
            $"SELECT {columns}, {string.Join(", ", sums)} FROM {table} c WHERE c.valid_to = 2147483647 AND c.level_mask = 0 " +
            $"GROUP BY {columns} HAVING {string.Join(" OR ", sums.Select(sum => $"{sum} <> 0"))}");
        var cells = new Dictionary<string, string>();
        while (reader.Read()) cells.Add(Line(0, keys.Length), Line(keys.Length, measures.Length));
        return cells;

        string Line(int from, int count) => string.Join(',', Enumerable.Range(from, count).Select(reader.GetValue));
    }
}
