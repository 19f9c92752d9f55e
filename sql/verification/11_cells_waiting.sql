-- Who waits at the end of a month, by the view. The last key column holds what is waited for * 100 + the band.
INSERT INTO work_verify_cell (cube_name, region_id, period_id, sex_id, age_band_id, performing_region_id, measure_no, persons, key_sum)
SELECT 'Waiting', x.region_id, x.month_id, x.sex_id, x.age_band_id, x.tail, 0, COUNT(*), SUM(x.record_key)
FROM (
  SELECT w.region_id, w.month_id, w.sex_id, COALESCE(a.age_band_id, 0) AS age_band_id, w.waits_for_id * 100 + w.wait_band_id AS tail, w.record_key
  FROM fact_waiting_month w
  LEFT JOIN dim_age a ON a.age = w.age
) x
GROUP BY x.region_id, x.month_id, x.sex_id, x.age_band_id, x.tail
