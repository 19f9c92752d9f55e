using AsylumCare.Domain.Cubes;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.Warehouse.Verification;

/// <summary>
/// Migrationsverket's groups as published against the delivered rows: a count (none where a part of it is masked), and between what it
/// may be. Of the margins the bounds are told to add up; their counts lack what is masked.
/// </summary>
internal static class GroupTotals
{
    private const string AgeGroup =
        "COALESCE((SELECT MIN(m.member_id) FROM dim_age_group g JOIN dim_member m ON m.dimension = 'AgeGroup' AND m.member_code = g.age_group_code " +
        "WHERE g.age_group_id = f.age_group_id), 99)";

    // What a row says of each dimension; region and period are told apart.
    private static readonly (string Cube, string Fact, string Region, (string Column, string Value)[] Members)[] Sources =
    [
        ("Enrolled", "fact_enrolled_month", "f.region_id",
            [("housing_id", OrNone("housing_id", 9)), ("age_group_id", AgeGroup), ("municipality_id", OrNone("municipality_id", 0))]),
        ("ApplicationsByGroup", "fact_application_group", "0",
            [("sex_id", OrNone("sex_id", 9)), ("age_group_id", AgeGroup), ("citizenship_id", OrNone("citizenship_id", 9999))]),
        ("DecisionsByGroup", "fact_decision_group", "0", [("sex_id", OrNone("sex_id", 9)), ("citizenship_id", OrNone("citizenship_id", 9999))]),
    ];

    public static VerificationCheck Check(VerificationSession session, PublishedDefinitions definitions)
    {
        var differences = new List<Difference>();
        var compared = 0L;
        foreach (var (name, fact, region, members) in Sources)
        {
            var cube = definitions.Cubes.First(each => each.Name == name);
            foreach (var measure in cube.Measures)
            {
                compared += session.Count($"SELECT COUNT(*) FROM {cube.Table} t WHERE t.valid_to = 2147483647 AND t.level_mask = 0");
                differences.AddRange(session.Query(Statement(cube, measure.Column, fact, region, members), row => Told(cube, measure, row.GetInt32(0), row.GetInt32(1),
                    string.Join('-', members.Select((_, place) => row.GetInt32(2 + place))), row.GetInt64(2 + members.Length), row.GetInt64(3 + members.Length))));
                if (measure.Column.EndsWith("_low", StringComparison.Ordinal) || measure.Column.EndsWith("_high", StringComparison.Ordinal))
                    differences.AddRange(Margins(session, cube, measure));
            }
        }

        return VerificationCheck.Of("Migrationsverkets grupper mot leveranserna", "Migrationsverket's groups against the deliveries", compared, differences);
    }

    private static IEnumerable<Difference> Margins(VerificationSession session, CubeDefinition cube, CubeMeasure measure)
    {
        var levels = session.Query(
            $"SELECT t.level_mask, CAST(SUM(t.{measure.Column}) AS bigint) AS amount FROM {cube.Table} t WHERE t.valid_to = 2147483647 GROUP BY t.level_mask",
            row => (Mask: row.GetInt32(0), Amount: row.GetInt64(1)));
        var whole = levels.Find(level => level.Mask == 0).Amount;
        return levels.Where(level => level.Amount != whole).Select(level => new Difference(
            $"{cube.Name} {measure.Name}: nivå {level.Mask} summerar till {level.Amount}, bascellerna till {whole}.",
            $"{cube.Name} {measure.Name}: level {level.Mask} adds up to {level.Amount}, the base cells to {whole}."));
    }

    private static string OrNone(string column, int none) => $"CASE WHEN f.{column} < 0 THEN {none} ELSE f.{column} END";

    private static string Statement(CubeDefinition cube, string column, string fact, string region, (string Column, string Value)[] members)
    {
        var keys = string.Join(", ", members.Select(member => $"x.{member.Column}"));
        return
            $"SELECT x.region_id, x.period_id, {keys}, CAST(SUM(x.published) AS bigint) AS published, " +
            "CAST(CASE WHEN SUM(x.missing) > 0 THEN -1 ELSE SUM(x.delivered) END AS bigint) AS delivered FROM (" +
            $"SELECT t.region_id, t.period_id, {string.Join(", ", members.Select(member => $"t.{member.Column}"))}, COALESCE(t.{column}, -1) AS published, 0 AS missing, 0 AS delivered " +
            $"FROM {cube.Table} t WHERE t.valid_to = 2147483647 AND t.level_mask = 0 UNION ALL " +
            $"SELECT {region} AS region_id, f.month_id AS period_id, {string.Join(", ", members.Select(member => $"{member.Value} AS {member.Column}"))}, 0 AS published, " +
            $"CASE WHEN f.{column} IS NULL THEN 1 ELSE 0 END AS missing, COALESCE(f.{column}, 0) AS delivered " +
            $"FROM publication_delivery p JOIN {fact} f ON f.delivery_key = p.delivery_key WHERE p.valid_to = 2147483647) x " +
            $"GROUP BY x.region_id, x.period_id, {keys} HAVING SUM(x.published) <> CASE WHEN SUM(x.missing) > 0 THEN -1 ELSE SUM(x.delivered) END";
    }

    private static Difference Told(CubeDefinition cube, CubeMeasure measure, int region, int period, string members, long published, long delivered) => new(
        $"{cube.Name} {measure.Name} region {region:D2}, {period}, grupp {members}: publicerat {published}, levererat {delivered} (-1: maskerat).",
        $"{cube.Name} {measure.Name} region {region:D2}, {period}, group {members}: published {published}, delivered {delivered} (-1: masked).");
}
