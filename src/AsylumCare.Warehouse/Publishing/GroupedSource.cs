using AsylumCare.Domain.Reference;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>Where a cube of groups comes from: region, month, third, fourth and tail members, then the measures of each current row.</summary>
internal sealed record GroupedSource(DeliveredKind Kind, string Sql)
{
    private const string Age = "LEFT JOIN dim_age_group g ON g.age_group_id = f.age_group_id LEFT JOIN dim_member m ON m.dimension = 'AgeGroup' AND m.member_code = g.age_group_code";

    public static GroupedSource Enrolled { get; } = new(DeliveredKind.Enrolled, $"""
        SELECT f.region_id, f.month_id, CASE WHEN f.housing_id < 0 THEN 9 ELSE f.housing_id END AS housing_id, COALESCE(m.member_id, 99) AS age_group,
          CASE WHEN f.municipality_id < 0 THEN 0 ELSE f.municipality_id END AS municipality_id, f.enrolled, f.enrolled_low, f.enrolled_high
        FROM dim_delivery d JOIN fact_enrolled_month f ON f.delivery_key = d.delivery_key {Age}
        {Current("MV_INSKRIVNA")}
        """);

    public static GroupedSource Applications { get; } = new(DeliveredKind.ApplicationGroups, $"""
        SELECT {RegionId.Nation} AS region_id, f.month_id, CASE WHEN f.sex_id < 0 THEN 9 ELSE f.sex_id END AS sex_id, COALESCE(m.member_id, 99) AS age_group,
          CASE WHEN f.citizenship_id < 0 THEN 9999 ELSE f.citizenship_id END AS citizenship_id, f.applications, f.applications_low, f.applications_high
        FROM dim_delivery d JOIN fact_application_group f ON f.delivery_key = d.delivery_key {Age}
        {Current("MV_ANSOKAN")}
        """);

    public static GroupedSource Decisions { get; } = new(DeliveredKind.DecisionGroups, $"""
        SELECT {RegionId.Nation} AS region_id, f.month_id, CASE WHEN f.sex_id < 0 THEN 9 ELSE f.sex_id END AS sex_id, 0 AS age_group,
          CASE WHEN f.citizenship_id < 0 THEN 9999 ELSE f.citizenship_id END AS citizenship_id, f.decided, f.decided_low, f.decided_high,
          f.granted, f.granted_low, f.granted_high, f.rejected, f.rejected_low, f.rejected_high, f.dublin, f.dublin_low, f.dublin_high, f.other, f.other_low, f.other_high
        FROM dim_delivery d JOIN fact_decision_group f ON f.delivery_key = d.delivery_key
        {Current("MV_BESLUT")}
        """);

    /// <summary>
    /// The register's stock beside the agency's (DK-07), in the months the agency has published: both without undocumented, quota refugees and
    /// family members, in the age groups both can be told apart in. The register's count is the protected one: what is shown here is shown to
    /// everyone. It is null where the region has not delivered its register.
    /// </summary>
    public static GroupedSource StockReconciliation { get; } = new(DeliveredKind.Enrolled, $"""
        SELECT f.region_id, f.month_id, CASE WHEN f.sex_id < 0 THEN 9 ELSE f.sex_id END AS sex_id,
          CASE WHEN g.age_group_id = 0 THEN 0 WHEN g.last_age <= 17 THEN 11 WHEN g.first_age >= 18 AND g.last_age <= 64 THEN 18
            WHEN g.first_age >= 65 THEN 10 ELSE 99 END AS age_group_id, 0 AS tail,
          CASE WHEN EXISTS (
            SELECT 1 FROM dim_delivery e WHERE e.state = 'active' AND e.file_kind = 'REGISTER' AND e.month_id = f.month_id
              AND (e.region_id = f.region_id OR f.region_id = {RegionId.Unknown})) THEN 0 END AS register_persons,
          f.enrolled, f.enrolled_low, f.enrolled_high
        FROM dim_delivery d JOIN fact_enrolled_month f ON f.delivery_key = d.delivery_key
        LEFT JOIN dim_age_group g ON g.age_group_id = f.age_group_id
        {Current("MV_INSKRIVNA")} AND f.status_id <= 6
        UNION ALL
        SELECT p.region_id, p.period_id, p.sex_id,
          CASE WHEN p.age_band_id = 0 THEN 0 WHEN p.age_band_id <= 4 THEN 11 WHEN p.age_band_id <= 9 THEN 18 ELSE 10 END AS age_group_id, 0 AS tail,
          p.persons_at_end_open AS register_persons, 0 AS enrolled, 0 AS enrolled_low, 0 AS enrolled_high
        FROM dim_delivery d CROSS JOIN dim_region r
        JOIN cube_person_months p ON p.level_mask = 0
          AND p.cell_id >= (r.region_id * CAST(1000000 AS bigint) + d.month_id) * 10000000
          AND p.cell_id < (r.region_id * CAST(1000000 AS bigint) + d.month_id + 1) * 10000000
        {Current("MV_INSKRIVNA")} AND p.valid_to = {PublicationSession.Open} AND p.status_group_id <= 3 AND p.persons_at_end_open <> 0
        """);

    private static string Current(string kind) =>
        $"WHERE d.source = 'MV' AND d.file_kind = '{kind}' AND d.region_id = 0 AND d.month_id BETWEEN @from AND @to AND d.state = 'active'";
}
