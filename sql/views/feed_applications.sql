-- Base cells of the national applications.
CREATE VIEW feed_applications AS
SELECT
  c.cell_id, c.region_id, c.period_id, c.valid_from, c.valid_to,
  CONCAT(SUBSTRING(CAST(c.period_id AS varchar(6)), 1, 4), '-', SUBSTRING(CAST(c.period_id AS varchar(6)), 5, 2)) AS month,
  c.period_id * 100 + 1 AS period_start,
  r.region_code, r.name_sv AS region_name, r.name_en AS region_name_en,
  c.applications, c.men, c.women, c.minors, c.unaccompanied_minors
FROM cube_applications c
LEFT JOIN dim_region r ON r.region_id = c.region_id
WHERE c.level_mask = 0;
