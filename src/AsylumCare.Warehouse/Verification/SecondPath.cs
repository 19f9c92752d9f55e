using AsylumCare.Deliveries;
using AsylumCare.Domain.Cubes;
using AsylumCare.Warehouse.Migrations;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.Warehouse.Verification;

/// <summary>
/// The base cells of the latest publication, worked out again from its deliveries' facts by the statements of
/// <c>sql/verification</c> and nothing else: no line is shared with the fold that made them. Events are taken a round at a time,
/// each person's first, then each person's second and so on. PersonMonths, Waiting and CareConsumption are an exception: their counts
/// start from the spans, episodes and waits that the fold wrote (dim_person, fact_asylum_episode, fact_intervention_wait), so a fault
/// in those tables is not seen in them.
/// </summary>
internal sealed class SecondPath(VerificationSession session)
{
    private static readonly string Folder = Path.Combine(ContentFolder.Sql, "verification");

    public IReadOnlyList<VerificationCheck> Check(PublishedDefinitions definitions)
    {
        var steps = SqlFile.ReadFolder(Folder);
        foreach (var step in steps.Take(2)) session.Execute(step.Text);
        TakeRounds();
        foreach (var step in steps.Skip(2)) session.Execute(step.Text);
        return
        [
            // What the rules across deliveries flagged is told to senders, and no figure is made of it.
            .. definitions.Cubes.Where(cube => cube.Origin == CubeOrigin.Computed && cube.Name != "QualityResults")
                .Select(Compare),
        ];
    }

    private void TakeRounds()
    {
        var rounds = SqlFile.ReadFolder(Path.Combine(Folder, "rounds"));
        var last = session.Count("SELECT MAX(event_no) FROM work_verify_event");
        for (var round = 1L; round <= last; round++)
            foreach (var step in rounds) session.Execute(step.Text, new { round });
    }

    private VerificationCheck Compare(CubeDefinition cube)
    {
        var differences = session.Query(Differing(cube), row => new CellDifference(
            cube, row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), (int)row.GetInt64(5),
            row.GetInt64(6), row.GetInt64(7), row.GetInt64(8), row.GetInt64(9)).Told());
        var cells = session.Count($"SELECT COUNT(*) FROM {cube.Table} WHERE valid_to = 2147483647 AND level_mask = 0");
        return VerificationCheck.Of(
            $"{cube.Name}: publicerade celler mot andra vägen", $"{cube.Name}: published cells against the second path", cells * cube.Measures.Count, differences);
    }

    // Cubes with more dimensions hold them in the last key column, a hundred apart.
    private static string Last(CubeDefinition cube)
    {
        string[] columns = [.. cube.Dimensions.Select(dimension => dimension.Column).Except(["region_id", "period_id", "sex_id", "age_band_id"], StringComparer.Ordinal)];
        return columns switch
        {
            [] => "0",
            ["performing_region_id"] => "t.performing_region_id",
            [var first] => $"t.{first} * 100",
            _ => $"t.{columns[0]} * 100 + t.{columns[1]}",
        };
    }

    private static string Differing(CubeDefinition cube)
    {
        string Key(string column) => cube.Dimensions.Any(dimension => dimension.Column == column) ? $"t.{column}" : "0";
        var published = string.Join(" UNION ALL ", cube.Measures.Select((measure, place) =>
            $"SELECT t.region_id, t.period_id, {Key("sex_id")} AS sex_id, {Key("age_band_id")} AS age_band_id, {Last(cube)} AS performing_region_id, " +
            $"{place} AS measure_no, t.{measure.Column} AS published, t.{measure.Column}_key AS published_key, 0 AS persons, 0 AS key_sum " +
            $"FROM {cube.Table} t WHERE t.valid_to = 2147483647 AND t.level_mask = 0 AND t.{measure.Column} <> 0"));
        return
            "SELECT x.region_id, x.period_id, x.sex_id, x.age_band_id, x.performing_region_id, CAST(x.measure_no AS bigint) AS measure_no, " +
            "CAST(SUM(x.published) AS bigint) AS published, CAST(SUM(x.published_key) AS bigint) AS published_key, CAST(SUM(x.persons) AS bigint) AS persons, CAST(SUM(x.key_sum) AS bigint) AS key_sum " +
            $"FROM ({published} UNION ALL SELECT w.region_id, w.period_id, w.sex_id, w.age_band_id, w.performing_region_id, w.measure_no, 0 AS published, 0 AS published_key, w.persons, w.key_sum " +
            $"FROM work_verify_cell w WHERE w.cube_name = '{cube.Name}') x " +
            "GROUP BY x.region_id, x.period_id, x.sex_id, x.age_band_id, x.performing_region_id, x.measure_no " +
            "HAVING SUM(x.published) <> SUM(x.persons) OR SUM(x.published_key) <> SUM(x.key_sum)";
    }
}

/// <summary>A base cell where the two ways do not meet.</summary>
internal sealed record CellDifference(
    CubeDefinition Cube, int Region, int Period, int Sex, int AgeBand, int Performing, int Measure, long Published, long PublishedKeys, long Again, long AgainKeys)
{
    public Difference Told()
    {
        var where = $"{Cube.Name} {Cube.Measures[Measure].Name}, region {Region:D2}, {Period}" +
            (Sex == 0 ? "" : $", kön {Sex}, åldersband {AgeBand}") + (Performing == 0 ? "" : Performing < 100 ? $", utförare {Performing:D2}" : $", {Performing}");
        return new(
            $"{where}: publicerat {Published} (nyckelsumma {PublishedKeys}), andra vägen {Again} ({AgainKeys}).",
            $"{where}: published {Published} (key sum {PublishedKeys}), the second path {Again} ({AgainKeys}).");
    }
}
