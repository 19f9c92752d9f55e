-- Base cells of the register's stock beside Migrationsverket's.
CREATE VIEW feed_stock_reconciliation AS
SELECT
  c.cell_id, c.region_id, c.period_id, c.sex_id, c.age_group_id, c.valid_from, c.valid_to,
  CONCAT(SUBSTRING(CAST(c.period_id AS varchar(6)), 1, 4), '-', SUBSTRING(CAST(c.period_id AS varchar(6)), 5, 2)) AS month,
  c.period_id * 100 + 1 AS period_start,
  r.region_code, r.name_sv AS region_name, r.name_en AS region_name_en,
  COALESCE(s.sex_code, '-') AS sex_code, COALESCE(s.sex_sv, 'inte uppdelat') AS sex_name, COALESCE(s.sex_en, 'not broken down') AS sex_name_en,
  g.member_code AS age_group_code, g.name_sv AS age_group_name, g.name_en AS age_group_name_en,
  c.register_persons, c.agency_persons, c.agency_low, c.agency_high
FROM cube_stock_reconciliation c
LEFT JOIN dim_region r ON r.region_id = c.region_id
LEFT JOIN dim_case_profile s ON s.case_profile_key = c.sex_id * 1000
LEFT JOIN dim_member g ON g.dimension = 'AgeGroup' AND g.member_id = c.age_group_id
WHERE c.level_mask = 0;
