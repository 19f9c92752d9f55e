-- Base cells of the national decisions.
CREATE VIEW feed_decisions AS
SELECT
  c.cell_id, c.region_id, c.period_id, c.valid_from, c.valid_to,
  CONCAT(SUBSTRING(CAST(c.period_id AS varchar(6)), 1, 4), '-', SUBSTRING(CAST(c.period_id AS varchar(6)), 5, 2)) AS month,
  c.period_id * 100 + 1 AS period_start,
  r.region_code, r.name_sv AS region_name, r.name_en AS region_name_en,
  c.decided, c.granted, c.rejected, c.dublin, c.other,
  (c.handling_microdays + c.decided / 2) / NULLIF(c.decided, 0) AS mean_handling_microdays
FROM cube_decisions c
LEFT JOIN dim_region r ON r.region_id = c.region_id
WHERE c.level_mask = 0;
