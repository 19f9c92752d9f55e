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

    private static string Current(string kind) =>
        $"WHERE d.source = 'MV' AND d.file_kind = '{kind}' AND d.region_id = 0 AND d.month_id BETWEEN @from AND @to AND d.state = 'active'";
}
