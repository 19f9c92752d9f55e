-- Person-days and persons at the end of the month. A span finds its months by a range of the key, a month beyond its end at most, and
-- goes first (CROSS JOIN), so that the cost is the months lived and not spans times months. The last key column holds the status group * 100.
INSERT INTO work_verify_cell (cube_name, region_id, period_id, sex_id, age_band_id, performing_region_id, measure_no, persons, key_sum)
SELECT 'PersonMonths' AS cube_name, y.region_id, y.month_id, y.sex_id, y.age_band_id, y.status_group_id * 100 AS performing_region_id, n.measure_no,
  CASE WHEN n.measure_no = 0 THEN y.person_days ELSE y.persons END AS persons,
  CASE WHEN n.measure_no = 0 THEN y.days_key ELSE y.persons_key END AS key_sum
FROM (
  SELECT x.region_id, x.month_id, x.sex_id, x.age_band_id, x.status_group_id,
    CAST(SUM(x.person_days) AS bigint) AS person_days, CAST(SUM(x.record_key) AS bigint) AS days_key,
    CAST(SUM(x.at_end) AS bigint) AS persons, CAST(SUM(x.at_end * x.record_key) AS bigint) AS persons_key
  FROM (
    SELECT m.region_id, m.month_id, p.sex_id, CASE WHEN p.birth_year = 0 THEN 0 ELSE COALESCE(a.age_band_id, 0) END AS age_band_id,
      CASE WHEN p.status_id = 4 THEN 2 WHEN p.status_id = 6 THEN 3 WHEN p.status_id > 6 THEN 4 ELSE 1 END AS status_group_id,
      CASE WHEN p.valid_to_day < m.last_day THEN p.valid_to_day ELSE m.last_day END
        - CASE WHEN p.valid_from_day > m.first_day THEN p.valid_from_day ELSE m.first_day END + 1 AS person_days,
      CASE WHEN p.valid_to_day >= m.last_day THEN 1 ELSE 0 END AS at_end, p.record_key
    FROM dim_person p
    CROSS JOIN work_verify_month m
    LEFT JOIN dim_age a ON a.age = m.month_id / 100 - p.birth_year
    WHERE m.region_id = p.region_id AND m.last_day >= p.valid_from_day
      AND m.last_day <= CASE WHEN p.valid_to_day > 2147483000 THEN p.valid_to_day ELSE p.valid_to_day + 30 END
      AND m.first_day <= p.valid_to_day AND m.registers = 1
  ) x
  GROUP BY x.region_id, x.month_id, x.sex_id, x.age_band_id, x.status_group_id
) y
CROSS JOIN (SELECT 0 AS measure_no UNION ALL SELECT 1 AS measure_no) n
WHERE n.measure_no = 0 OR y.persons > 0
