using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.App.Tests.Demo;

/// <summary>Base cells of enrolled persons, their care and Migrationsverket's groups, by the keys that truth.json has; empty ones are left out.</summary>
internal sealed class CareCells(IWarehouseEngine engine)
{
    public IReadOnlyDictionary<string, string> PersonMonths =>
        Of("cube_person_months", ["region_id", "period_id", "sex_id", "age_band_id"], "person_days", "persons_at_end");

    /// <param name="waitsFor">1 an examination, 2 an intervention.</param>
    public IReadOnlyDictionary<string, string> Waits(int waitsFor) =>
        Of($"(SELECT * FROM cube_waiting w WHERE w.waits_for_id = {waitsFor})", ["region_id", "period_id", "wait_band_id"], "persons");

    /// <summary>Of persons enrolled that day, where they lived.</summary>
    public IReadOnlyDictionary<string, string> Contacts =>
        Of("cube_care_consumption", ["region_id", "period_id", "care_area_id", "care_level_id"], "contacts", "doctor_visits");

    /// <summary>Of the others, where the care was given.</summary>
    public IReadOnlyDictionary<string, string> Unlinked =>
        Of("cube_care_consumption", ["region_id", "period_id", "care_area_id", "care_level_id"], "unlinked");

    /// <summary>The count, nothing where it is masked, then the least and the most it may be.</summary>
    public IReadOnlyDictionary<string, string> Enrolled =>
        Of("cube_enrolled", ["region_id", "period_id", "housing_id", "age_group_id", "municipality_id"], Bounded("enrolled"));

    /// <summary>Of both sexes: the truth of the agency's stock is not told by sex.</summary>
    public IReadOnlyDictionary<string, string> ReconciledAgency => Of(
        """
        (SELECT r.valid_to, r.level_mask, r.region_id, r.period_id, r.age_group_id, SUM(r.agency_low) AS low, SUM(r.agency_high) AS high,
          CASE WHEN SUM(r.agency_low) = SUM(r.agency_high) THEN SUM(r.agency_persons) END AS persons
        FROM cube_stock_reconciliation r WHERE r.level_mask = 0 GROUP BY r.valid_to, r.level_mask, r.region_id, r.period_id, r.age_group_id)
        """,
        ["region_id", "period_id", "age_group_id"], "persons", "low", "high");

    public IReadOnlyDictionary<string, string> ReconciledRegister =>
        Of("cube_stock_reconciliation", ["region_id", "period_id", "sex_id", "age_group_id"], "register_persons");

    public IReadOnlyDictionary<string, string> Applications =>
        Of(Named("cube_application_groups"), ["period_id", "name_sv", "sex_id", "age_group_id"], Bounded("applications"));

    public IReadOnlyDictionary<string, string> Decisions =>
        Of(Named("cube_decision_groups"), ["period_id", "name_sv", "sex_id"], Bounded("decided", "granted", "rejected", "dublin", "other"));

    private static string[] Bounded(params string[] measures) => [.. measures.SelectMany(measure => new[] { measure, $"{measure}_low", $"{measure}_high" })];

    private static string Named(string table) => $"(SELECT g.*, z.name_sv FROM {table} g LEFT JOIN dim_citizenship z ON z.citizenship_id = g.citizenship_id)";

    private Dictionary<string, string> Of(string table, string[] keys, params string[] measures)
    {
        var (columns, sums) = (string.Join(", ", keys.Select(key => $"c.{key}")), measures.Select(measure => $"SUM(c.{measure})").ToArray());
        return Lines(engine, keys.Length,
            $"SELECT {columns}, {string.Join(", ", sums)} FROM {table} c WHERE c.valid_to = 2147483647 AND c.level_mask = 0 " +
            $"GROUP BY {columns} HAVING {string.Join(" OR ", sums.Select(sum => $"{sum} <> 0"))}");
    }

    /// <summary>Rows of a query: the first columns, then the others.</summary>
    internal static Dictionary<string, string> Lines(IWarehouseEngine engine, int keys, string sql)
    {
        using var connection = engine.Open();
        using var reader = connection.ExecuteReader(sql);
        var cells = new Dictionary<string, string>();
        while (reader.Read()) cells.Add(Line(0, keys), Line(keys, reader.FieldCount - keys));
        return cells;

        string Line(int from, int count) => string.Join(',', Enumerable.Range(from, count).Select(reader.GetValue));
    }
}
