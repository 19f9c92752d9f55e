INSERT INTO work_verify_cell (cube_name, region_id, period_id, sex_id, age_band_id, performing_region_id, measure_no, persons, key_sum)
SELECT 'HealthExaminationCoverage' AS cube_name, b.region_day30, b.month_id, b.sex_id, b.age_band_id, 0 AS performing_region_id, b.band,
  COUNT(*) AS persons, CAST(SUM(b.record_key) AS bigint) AS key_sum
FROM (
  SELECT e.region_day30, d.month_id, e.sex_id, e.record_key,
    CASE WHEN e.birth_year = 0 THEN 0 ELSE COALESCE(a.age_band_id, 0) END AS age_band_id,
    CASE
      WHEN e.first_examination > 0 THEN CASE
        WHEN e.first_examination / 100 - e.application_day <= 30 THEN 0
        WHEN e.first_examination / 100 - e.application_day <= 60 THEN 1
        WHEN e.first_examination / 100 - e.application_day <= 90 THEN 2
        WHEN e.first_examination / 100 - e.application_day <= 180 THEN 3
        ELSE 4 END
      WHEN e.left_day <> 0 AND e.reason_id IN (2, 4, 5, 6) THEN CASE
        WHEN e.left_day - e.application_day <= 30 THEN 5
        WHEN e.left_day - e.application_day <= 60 THEN 6
        WHEN e.left_day - e.application_day <= 90 THEN 7
        WHEN e.left_day - e.application_day <= 180 THEN 8
        ELSE 9 END
      ELSE 10 END AS band
  FROM work_verify_episode e
  JOIN dim_date d ON d.day_number = e.application_day
  LEFT JOIN dim_age a ON a.age = d.year_id - e.birth_year
  WHERE e.status_id BETWEEN 0 AND 5
    AND d.month_id >= (
      SELECT MIN(r.month_id) FROM publication_delivery p JOIN dim_delivery r ON r.delivery_key = p.delivery_key
      WHERE p.valid_to = 2147483647 AND r.file_kind = 'REGISTER')
) b
GROUP BY b.region_day30, b.month_id, b.sex_id, b.age_band_id, b.band
