-- Base cells of who waits at the end of a month.
CREATE VIEW feed_waiting AS
SELECT
  c.cell_id, c.region_id, c.period_id, c.sex_id, c.age_band_id, c.waits_for_id, c.wait_band_id, c.valid_from, c.valid_to,
  CONCAT(SUBSTRING(CAST(c.period_id AS varchar(6)), 1, 4), '-', SUBSTRING(CAST(c.period_id AS varchar(6)), 5, 2)) AS month,
  c.period_id * 100 + 1 AS period_start,
  r.region_code, r.name_sv AS region_name, r.name_en AS region_name_en,
  s.sex_code, s.sex_sv AS sex_name, s.sex_en AS sex_name_en,
  a.age_band, a.age_band_name, a.age_band_name_en,
  m1.member_code AS waits_for_code, m1.name_sv AS waits_for_name, m1.name_en AS waits_for_name_en,
  m2.member_code AS wait_band_code, m2.name_sv AS wait_band_name, m2.name_en AS wait_band_name_en,
  c.persons, c.persons_open
FROM cube_waiting c
LEFT JOIN dim_region r ON r.region_id = c.region_id
LEFT JOIN dim_case_profile s ON s.case_profile_key = c.sex_id * 1000
LEFT JOIN (
  SELECT age_band_id, MIN(age_band_code) AS age_band, MIN(age_band_sv) AS age_band_name, MIN(age_band_en) AS age_band_name_en
  FROM dim_age
  GROUP BY age_band_id
) a ON a.age_band_id = c.age_band_id
LEFT JOIN dim_member m1 ON m1.dimension = 'WaitsFor' AND m1.member_id = c.waits_for_id
LEFT JOIN dim_member m2 ON m2.dimension = 'WaitBand' AND m2.member_id = c.wait_band_id
WHERE c.level_mask = 0;
