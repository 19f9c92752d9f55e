-- Base cells of who is enrolled at the end of a month.
CREATE VIEW feed_enrolled AS
SELECT
  c.cell_id, c.region_id, c.period_id, c.housing_id, c.age_group_id, c.municipality_id, c.valid_from, c.valid_to,
  CONCAT(SUBSTRING(CAST(c.period_id AS varchar(6)), 1, 4), '-', SUBSTRING(CAST(c.period_id AS varchar(6)), 5, 2)) AS month,
  c.period_id * 100 + 1 AS period_start,
  r.region_code, r.name_sv AS region_name, r.name_en AS region_name_en,
  m1.member_code AS housing_code, m1.name_sv AS housing_name, m1.name_en AS housing_name_en,
  m2.member_code AS age_group_code, m2.name_sv AS age_group_name, m2.name_en AS age_group_name_en,
  m3.municipality_code, m3.name_sv AS municipality_name,
  c.enrolled, c.enrolled_low, c.enrolled_high
FROM cube_enrolled c
LEFT JOIN dim_region r ON r.region_id = c.region_id
LEFT JOIN dim_member m1 ON m1.dimension = 'Housing' AND m1.member_id = c.housing_id
LEFT JOIN dim_member m2 ON m2.dimension = 'AgeGroup' AND m2.member_id = c.age_group_id
LEFT JOIN dim_municipality m3 ON m3.municipality_id = c.municipality_id
WHERE c.level_mask = 0;
