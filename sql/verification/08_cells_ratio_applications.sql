INSERT INTO work_verify_cell (cube_name, region_id, period_id, sex_id, age_band_id, performing_region_id, measure_no, persons, key_sum)
SELECT 'HealthExaminationRatio' AS cube_name, e.region_day0, d.month_id, 0 AS sex_id, 0 AS age_band_id, 0 AS performing_region_id, 1 AS measure_no,
  COUNT(*) AS persons, CAST(SUM(e.record_key) AS bigint) AS key_sum
FROM work_verify_episode e
JOIN dim_date d ON d.day_number = e.application_day
WHERE e.status_id BETWEEN 0 AND 5
  AND d.month_id >= (
    SELECT MIN(r.month_id) FROM publication_delivery p JOIN dim_delivery r ON r.delivery_key = p.delivery_key
    WHERE p.valid_to = 2147483647 AND r.file_kind = 'REGISTER')
GROUP BY e.region_day0, d.month_id
