INSERT INTO work_verify_cell (cube_name, region_id, period_id, sex_id, age_band_id, performing_region_id, measure_no, persons, key_sum)
SELECT 'HealthExaminationRatio' AS cube_name, h.region_id, d.month_id, 0 AS sex_id, 0 AS age_band_id, 0 AS performing_region_id, 0 AS measure_no,
  COUNT(*) AS persons, CAST(SUM(h.record_key) AS bigint) AS key_sum
FROM work_verify_examination h
JOIN dim_date d ON d.day_number = h.examined_day
GROUP BY h.region_id, d.month_id
