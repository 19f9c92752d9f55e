INSERT INTO work_verify_cell (cube_name, region_id, period_id, sex_id, age_band_id, performing_region_id, measure_no, persons, key_sum)
SELECT 'ExaminationFlow' AS cube_name, f.region_day30, f.month_id, 0 AS sex_id, 0 AS age_band_id, f.performing_region_id, 0 AS measure_no,
  COUNT(*) AS persons, CAST(SUM(f.record_key) AS bigint) AS key_sum
FROM (
  SELECT e.region_day30, x.month_id, e.first_examination % 100 AS performing_region_id, e.record_key
  FROM work_verify_episode e
  JOIN dim_date d ON d.day_number = e.application_day
  JOIN dim_date x ON x.day_number = e.first_examination / 100
  WHERE e.first_examination > 0 AND e.status_id BETWEEN 0 AND 5
    AND d.month_id >= (
      SELECT MIN(r.month_id) FROM publication_delivery p JOIN dim_delivery r ON r.delivery_key = p.delivery_key
      WHERE p.valid_to = 2147483647 AND r.file_kind = 'REGISTER')
) f
GROUP BY f.region_day30, f.month_id, f.performing_region_id
