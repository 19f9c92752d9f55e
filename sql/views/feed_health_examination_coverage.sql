-- Base cells of the coverage of health examinations. The left joins keep the cells' own order, the order of pages.
CREATE VIEW feed_health_examination_coverage AS
SELECT
  c.cell_id, c.region_id, c.period_id, c.sex_id, c.age_band_id, c.valid_from, c.valid_to,
  r.region_code, r.vantetider_code, r.name_sv AS region_name, r.name_en AS region_name_en,
  CONCAT(SUBSTRING(CAST(c.period_id AS varchar(6)), 1, 4), '-', SUBSTRING(CAST(c.period_id AS varchar(6)), 5, 2)) AS arrival_month,
  c.period_id * 100 + 1 AS period_start,
  s.sex_code, s.sex_sv AS sex_name, s.sex_en AS sex_name_en,
  a.age_band, a.age_band_name, a.age_band_name_en,
  c.examined_30, c.examined_30_open,
  c.examined_60, c.examined_60_open,
  c.examined_90, c.examined_90_open,
  c.examined_180, c.examined_180_open,
  c.examined_later, c.examined_later_open,
  c.left_30, c.left_30_open,
  c.left_60, c.left_60_open,
  c.left_90, c.left_90_open,
  c.left_180, c.left_180_open,
  c.left_later, c.left_later_open,
  c.remaining, c.remaining_open
FROM cube_health_examination_coverage c
LEFT JOIN dim_region r ON r.region_id = c.region_id
LEFT JOIN dim_case_profile s ON s.case_profile_key = c.sex_id * 1000
LEFT JOIN (
  SELECT age_band_id, MIN(age_band_code) AS age_band, MIN(age_band_sv) AS age_band_name, MIN(age_band_en) AS age_band_name_en
  FROM dim_age
  GROUP BY age_band_id
) a ON a.age_band_id = c.age_band_id
WHERE c.level_mask = 0;
