using AsylumCare.Domain.Cubes;
using AsylumCare.Domain.Reference;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.Warehouse.Verification;

/// <summary>Migrationsverket's months as published against the delivered rows; quarters and years against the sum of their months.</summary>
internal static class NationalTotals
{
    private static readonly (string Cube, string Fact)[] Sources = [("Applications", "fact_application_month"), ("Decisions", "fact_decision_month")];

    public static VerificationCheck Check(VerificationSession session, PublishedDefinitions definitions)
    {
        var differences = new List<Difference>();
        var compared = 0L;
        foreach (var (name, fact) in Sources)
        {
            var cube = definitions.Cubes.First(each => each.Name == name);
            foreach (var measure in cube.Measures)
            {
                var rows = session.Query(Statement(cube, measure.Column, fact), row => (
                    Period: row.GetInt32(0), Published: row.GetInt64(1), Delivered: row.GetInt64(2)));
                compared += rows.Count;
                differences.AddRange(rows.Where(row => row.Published != row.Delivered).Select(row => new Difference(
                    $"{name} {measure.Name} {row.Period}: publicerat {row.Published}, levererat {row.Delivered} (-1: inget värde).",
                    $"{name} {measure.Name} {row.Period}: published {row.Published}, delivered {row.Delivered} (-1: no value).")));
            }
        }

        return VerificationCheck.Of("Migrationsverkets siffror mot leveranserna", "Migrationsverket's figures against the deliveries", compared, differences);
    }

    private static string Statement(CubeDefinition cube, string column, string fact)
    {
        var value = column switch { "months" => "1", "handling_microdays" => "f.mean_handling_microdays * f.decided", _ => $"f.{column}" };
        var periods = string.Join(" UNION ALL ", new[] { ("m.month_id", 0), ("m.quarter_id", 1), ("m.year_id", 2) }.Select(level =>
            $"SELECT {level.Item1} AS period_id, {level.Item2} AS period_level, 0 AS published, CASE WHEN {value} IS NULL THEN 1 ELSE 0 END AS missing, " +
            $"COALESCE({value}, 0) AS delivered FROM publication_delivery p JOIN {fact} f ON f.delivery_key = p.delivery_key " +
            "JOIN (SELECT DISTINCT d.month_id, d.quarter_id, d.year_id FROM dim_date d) m ON m.month_id = f.month_id WHERE p.valid_to = 2147483647"));
        return
            $"SELECT x.period_id, CAST(SUM(x.published) AS bigint) AS published, CAST(CASE WHEN SUM(x.missing) > 0 THEN -1 ELSE SUM(x.delivered) END AS bigint) AS delivered FROM (" +
            $"{periods} UNION ALL SELECT t.period_id, CASE WHEN t.period_id > 99999 THEN 0 WHEN t.period_id > 9999 THEN 1 ELSE 2 END AS period_level, COALESCE(t.{column}, -1) AS published, " +
            $"0 AS missing, 0 AS delivered FROM {cube.Table} t WHERE t.valid_to = 2147483647 AND t.region_id = {RegionId.Nation}) x " +
            "GROUP BY x.period_id, x.period_level";
    }
}
