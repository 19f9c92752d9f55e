-- Base cells of Migrationsverket's decisions by group.
CREATE VIEW feed_decision_groups AS
SELECT
  c.cell_id, c.region_id, c.period_id, c.sex_id, c.citizenship_id, c.valid_from, c.valid_to,
  CONCAT(SUBSTRING(CAST(c.period_id AS varchar(6)), 1, 4), '-', SUBSTRING(CAST(c.period_id AS varchar(6)), 5, 2)) AS month,
  c.period_id * 100 + 1 AS period_start,
  r.region_code,
  COALESCE(s.sex_code, '-') AS sex_code, COALESCE(s.sex_sv, 'inte uppdelat') AS sex_name, COALESCE(s.sex_en, 'not broken down') AS sex_name_en,
  COALESCE(z.iso3, '-') AS citizenship_code, COALESCE(z.name_sv, 'inte uppdelat') AS citizenship_name,
  c.decided, c.decided_low, c.decided_high,
  c.granted, c.granted_low, c.granted_high,
  c.rejected, c.rejected_low, c.rejected_high,
  c.dublin, c.dublin_low, c.dublin_high,
  c.other, c.other_low, c.other_high
FROM cube_decision_groups c
LEFT JOIN dim_region r ON r.region_id = c.region_id
LEFT JOIN dim_case_profile s ON s.case_profile_key = c.sex_id * 1000
LEFT JOIN dim_citizenship z ON z.citizenship_id = c.citizenship_id
WHERE c.level_mask = 0;
