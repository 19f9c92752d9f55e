-- Base cells of contacts with care.
CREATE VIEW feed_care_consumption AS
SELECT
  c.cell_id, c.region_id, c.period_id, c.sex_id, c.age_band_id, c.care_area_id, c.care_level_id, c.valid_from, c.valid_to,
  CONCAT(SUBSTRING(CAST(c.period_id AS varchar(6)), 1, 4), '-', SUBSTRING(CAST(c.period_id AS varchar(6)), 5, 2)) AS month,
  c.period_id * 100 + 1 AS period_start,
  r.region_code, r.name_sv AS region_name, r.name_en AS region_name_en,
  s.sex_code, s.sex_sv AS sex_name, s.sex_en AS sex_name_en,
  a.age_band, a.age_band_name, a.age_band_name_en,
  m1.care_area_code, m1.name_sv AS care_area_name, m1.name_en AS care_area_name_en,
  m2.member_code AS care_level_code, m2.name_sv AS care_level_name, m2.name_en AS care_level_name_en,
  c.contacts, c.contacts_open, c.doctor_visits, c.doctor_visits_open, c.emergency, c.emergency_open, c.remote, c.remote_open, c.interpreted, c.interpreted_open, c.unlinked, c.unlinked_open
FROM cube_care_consumption c
LEFT JOIN dim_region r ON r.region_id = c.region_id
LEFT JOIN dim_case_profile s ON s.case_profile_key = c.sex_id * 1000
LEFT JOIN (
  SELECT age_band_id, MIN(age_band_code) AS age_band, MIN(age_band_sv) AS age_band_name, MIN(age_band_en) AS age_band_name_en
  FROM dim_age
  GROUP BY age_band_id
) a ON a.age_band_id = c.age_band_id
LEFT JOIN dim_care_area m1 ON m1.care_area_id = c.care_area_id
LEFT JOIN dim_member m2 ON m2.dimension = 'CareLevel' AND m2.member_id = c.care_level_id
WHERE c.level_mask = 0;
