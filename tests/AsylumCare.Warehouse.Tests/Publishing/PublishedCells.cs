using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.Warehouse.Tests.Publishing;

/// <summary>Reads published cells back.</summary>
internal sealed class PublishedCells(IWarehouseEngine engine)
{
    /// <summary>Persons by band of a coverage cell: the cell's cuboid, id and the bands that hold someone.</summary>
    public Dictionary<(int Mask, long Cell), string> Coverage(int publication) => Read(
        "cube_health_examination_coverage",
        ["examined_30", "examined_60", "examined_90", "examined_180", "examined_later", "left_30", "left_60", "left_90", "left_180", "left_later", "remaining"],
        publication);

    public Dictionary<(int Mask, long Cell), string> Ratio(int publication) =>
        Read("cube_health_examination_ratio", ["examinations", "applications"], publication);

    public Dictionary<(int Mask, long Cell), string> Flow(int publication) => Read("cube_examination_flow", ["examinations"], publication);

    public Dictionary<(int Mask, long Cell), string> Decisions(int publication) =>
        Read("cube_decisions", ["months", "decided", "granted", "rejected", "dublin", "other", "handling_microdays"], publication);

    /// <summary>Every cell, indicator value and maturity of a publication, as lines of text in order.</summary>
    public IReadOnlyList<string> Published(int publication) => Lines(
        [
            "cube_applications", "cube_decisions", "cube_health_examination_coverage", "cube_health_examination_ratio", "cube_examination_flow",
            "cube_cohort_maturity", "cube_indicator_value", "cube_person_months", "cube_waiting", "cube_care_consumption", "cube_enrolled",
            "cube_application_groups", "cube_decision_groups", "fact_quality_result",
        ],
        $" WHERE valid_from <= {publication} AND valid_to >= {publication}");

    /// <summary>What the latest publication stands on besides: the persons' spans, episodes and waits.</summary>
    public IReadOnlyList<string> Everything(int publication) => [.. Published(publication), .. Lines(["fact_asylum_episode", "dim_person", "fact_intervention_wait"], "")];

    /// <summary>Columns of the base cells of a cube, as lines of text in order.</summary>
    public IReadOnlyList<string> Base(string table, string columns, int publication, string? by = null) => Rows(
        $"SELECT {columns} FROM {table} WHERE level_mask = 0 AND valid_from <= {publication} AND valid_to >= {publication}{(by is null ? "" : $" GROUP BY {by}")}");

    /// <summary>Rows as lines of text in order.</summary>
    public IReadOnlyList<string> Rows(string sql)
    {
        using var connection = engine.Open();
        using var row = connection.ExecuteReader(sql);
        var lines = new List<string>();
        while (row.Read()) lines.Add(string.Join(' ', Enumerable.Range(0, row.FieldCount).Select(row.GetValue)));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    public long Number(string sql)
    {
        using var connection = engine.Open();
        return connection.ExecuteScalar<long>(sql);
    }

    private List<string> Lines(IEnumerable<string> tables, string where)
    {
        using var connection = engine.Open();
        var lines = new List<string>();
        foreach (var table in tables)
        {
            using var row = connection.ExecuteReader($"SELECT * FROM {table}{where}");
            while (row.Read())
            {
                var content = Enumerable.Range(0, row.FieldCount).Where(i => row.GetName(i) is not ("valid_from" or "valid_to")).Select(row.GetValue);
                lines.Add($"{table} {string.Join(' ', content)}");
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>New versions of cells that a publication wrote.</summary>
    public long Written(string table, int publication)
    {
        using var connection = engine.Open();
        return connection.ExecuteScalar<long>($"SELECT COUNT(*) FROM {table} WHERE valid_from = @publication", new { publication });
    }

    public string? Indicator(string code, string variant, int region, int period, int publication)
    {
        using var connection = engine.Open();
        return connection.QuerySingleOrDefault<string>(
            """
            SELECT CONCAT(CAST(v.numerator AS varchar(20)), '/', CAST(v.denominator AS varchar(20)), ' ', CAST(v.value_micro AS varchar(20)), ' ', v.denominator_source)
            FROM cube_indicator_value v JOIN dim_indicator i ON i.indicator_id = v.indicator_id
            WHERE i.indicator_code = @code AND v.variant = @variant AND v.region_id = @region AND v.period_id = @period
              AND v.valid_from <= @publication AND v.valid_to >= @publication
            """, new { code, variant, region, period, publication });
    }

    public int? MatureMask(int region, int period, int publication)
    {
        using var connection = engine.Open();
        return connection.QuerySingleOrDefault<int?>(
            "SELECT mature_mask FROM cube_cohort_maturity WHERE region_id = @region AND period_id = @period AND valid_from <= @publication AND valid_to >= @publication",
            new { region, period, publication });
    }

    private Dictionary<(int Mask, long Cell), string> Read(string table, IReadOnlyList<string> measures, int publication)
    {
        using var connection = engine.Open();
        using var row = connection.ExecuteReader(
            $"SELECT level_mask, cell_id, {string.Join(", ", measures)} FROM {table} WHERE valid_from <= @publication AND valid_to >= @publication", new { publication });
        var cells = new Dictionary<(int, long), string>();
        while (row.Read())
        {
            var filled = Enumerable.Range(0, measures.Count).Where(i => row.IsDBNull(2 + i) || row.GetInt64(2 + i) != 0)
                .Select(i => $"{measures[i]}={(row.IsDBNull(2 + i) ? "null" : row.GetInt64(2 + i))}");
            cells.Add((row.GetInt32(0), row.GetInt64(1)), string.Join(' ', filled));
        }

        return cells;
    }
}
