-- Results of the rules across deliveries.
CREATE VIEW feed_quality_results AS
SELECT
  c.cell_id, c.region_id, c.period_id, c.rule_id, c.valid_from, c.valid_to,
  CONCAT(SUBSTRING(CAST(c.period_id AS varchar(6)), 1, 4), '-', SUBSTRING(CAST(c.period_id AS varchar(6)), 5, 2)) AS month,
  c.period_id * 100 + 1 AS period_start,
  r.region_code, r.name_sv AS region_name, r.name_en AS region_name_en,
  m1.member_code AS rule_code, m1.name_sv AS rule_name, m1.name_en AS rule_name_en,
  c.tested, c.tested_open, c.violated, c.violated_open
FROM fact_quality_result c
LEFT JOIN dim_region r ON r.region_id = c.region_id
LEFT JOIN dim_member m1 ON m1.dimension = 'Rule' AND m1.member_id = c.rule_id
WHERE c.level_mask = 0;
