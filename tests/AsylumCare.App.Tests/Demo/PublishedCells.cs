using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.App.Tests.Demo;

/// <summary>Cells of the latest publication as lines of numbers, in the form truth.json has them.</summary>
internal sealed class PublishedCells(string data)
{
    private readonly IWarehouseEngine _engine = WarehouseEngines.Create(WarehouseOptions.Embedded(data));

    public IEnumerable<string> Coverage => Rows("""
        SELECT region_id, period_id, sex_id, age_band_id, examined_30, examined_60, examined_90, examined_180, examined_later,
               left_30, left_60, left_90, left_180, left_later, remaining
        FROM cube_health_examination_coverage WHERE valid_to = 2147483647 AND level_mask = 0
        """);

    public IEnumerable<string> Ratio => Rows(
        "SELECT region_id, period_id, examinations, applications FROM cube_health_examination_ratio WHERE valid_to = 2147483647 AND level_mask = 0");

    public IEnumerable<string> Applications => Rows(
        "SELECT period_id, applications, men, women, minors, unaccompanied_minors FROM cube_applications WHERE valid_to = 2147483647 AND level_mask = 0");

    public IEnumerable<string> Decisions => Rows(
        "SELECT period_id, decided, granted, rejected, dublin, other FROM cube_decisions WHERE valid_to = 2147483647 AND level_mask = 0");

    public IEnumerable<string> YearlyIndicators => Rows("""
        SELECT i.indicator_code, v.variant, v.region_id, v.period_id, v.numerator, v.denominator
        FROM cube_indicator_value v JOIN dim_indicator i ON i.indicator_id = v.indicator_id
        WHERE v.valid_to = 2147483647 AND v.period_type = 'Y'
        """);

    /// <summary>Of persons enrolled that day, by level of care.</summary>
    public IEnumerable<string> Contacts => Rows("""
        SELECT region_id, period_id, care_level_id, SUM(contacts) AS contacts, SUM(doctor_visits) AS doctor_visits
        FROM cube_care_consumption WHERE valid_to = 2147483647 AND level_mask = 0
        GROUP BY region_id, period_id, care_level_id HAVING SUM(contacts) <> 0
        """);

    public IEnumerable<string> PersonMonths => Rows("""
        SELECT region_id, period_id, sex_id, age_band_id, SUM(person_days) AS person_days, SUM(persons_at_end) AS persons_at_end
        FROM cube_person_months WHERE valid_to = 2147483647 AND level_mask = 0
        GROUP BY region_id, period_id, sex_id, age_band_id HAVING SUM(person_days) <> 0
        """);

    /// <summary>Reference and day of every delivery.</summary>
    public IEnumerable<string> DaysOfArrival
    {
        get
        {
            using var connection = _engine.Open();
            return [.. connection.Query<(string Reference, long Day)>("SELECT DISTINCT delivery_reference, received_day FROM dim_delivery")
                .Select(row => $"{row.Reference} {DateOnly.FromDayNumber((int)row.Day):yyyy-MM-dd}")];
        }
    }

    public IReadOnlyList<int> DataDays => Numbers("SELECT data_day FROM dim_publication ORDER BY publication_id");

    /// <summary>Decisions made in September 2015, as each publication has them.</summary>
    public IReadOnlyList<int> DecidedInSeptember2015 => Numbers("""
        SELECT c.decided FROM dim_publication p JOIN cube_decisions c
          ON c.period_id = 201509 AND c.level_mask = 0 AND c.valid_from <= p.publication_id AND p.publication_id <= c.valid_to
        ORDER BY p.publication_id
        """);

    private List<string> Rows(string sql)
    {
        using var connection = _engine.Open();
        using var reader = connection.ExecuteReader(sql);
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join(',', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return rows;
    }

    private List<int> Numbers(string sql)
    {
        using var connection = _engine.Open();
        return connection.Query<long>(sql).Select(number => (int)number).ToList();
    }
}
