-- Person-days and persons at the end of the month, by the view over persons' spans. The last key column holds the status group * 100.
INSERT INTO work_verify_cell (cube_name, region_id, period_id, sex_id, age_band_id, performing_region_id, measure_no, persons, key_sum)
SELECT 'PersonMonths', x.region_id, x.month_id, x.sex_id, x.age_band_id, x.status_group_id * 100, x.measure_no, SUM(x.amount), SUM(x.record_key)
FROM (
  SELECT p.region_id, p.month_id, p.sex_id, COALESCE(a.age_band_id, 0) AS age_band_id,
    CASE WHEN p.status_id = 4 THEN 2 WHEN p.status_id = 6 THEN 3 WHEN p.status_id > 6 THEN 4 ELSE 1 END AS status_group_id,
    m.measure_no, CASE WHEN m.measure_no = 0 THEN p.person_days ELSE 1 END AS amount, p.record_key
  FROM fact_person_month p
  CROSS JOIN (SELECT 0 AS measure_no UNION ALL SELECT 1 AS measure_no) m
  LEFT JOIN dim_age a ON a.age = p.age
  WHERE m.measure_no = 0 OR p.enrolled_at_end = 1
) x
GROUP BY x.region_id, x.month_id, x.sex_id, x.age_band_id, x.status_group_id, x.measure_no
