-- Who waits at the end of a month, each month found as for person-months. The last key column holds what is waited for * 100 + the band.
INSERT INTO work_verify_cell (cube_name, region_id, period_id, sex_id, age_band_id, performing_region_id, measure_no, persons, key_sum)
SELECT 'Waiting' AS cube_name, x.region_id, x.month_id, x.sex_id, x.age_band_id, x.tail, 0 AS measure_no, COUNT(*) AS persons,
  CAST(SUM(x.record_key) AS bigint) AS key_sum
FROM (
  SELECT w.region_id, w.month_id, w.sex_id, CASE WHEN w.birth_year = 0 THEN 0 ELSE COALESCE(a.age_band_id, 0) END AS age_band_id,
    w.waits_for_id * 100 + CASE
      WHEN w.days_waited <= 30 THEN 1
      WHEN w.days_waited <= 60 THEN 2
      WHEN w.days_waited <= 90 THEN 3
      WHEN w.days_waited <= 120 THEN 4
      WHEN w.days_waited <= 180 THEN 5
      WHEN w.days_waited <= 365 THEN 6
      ELSE 7
    END AS tail, w.record_key
  FROM (
    SELECT m.region_id, m.month_id, p.sex_id, p.birth_year, 1 AS waits_for_id, m.last_day - e.application_day AS days_waited, p.record_key
    FROM dim_person p
    CROSS JOIN work_verify_month m
    JOIN fact_asylum_episode e ON e.person_key = p.person_key AND e.episode_no = p.episode_no
    WHERE m.region_id = p.region_id AND m.last_day >= p.valid_from_day AND m.last_day <= p.valid_to_day AND m.registers = 1 AND m.examinations = 1
      AND e.in_coverage_denominator = 1 AND e.application_day <= m.last_day
      AND (e.first_examination_day IS NULL OR e.first_examination_day > m.last_day)
    UNION ALL
    SELECT m.region_id, m.month_id, p.sex_id, p.birth_year, 2 AS waits_for_id, m.last_day - i.waiting_since_day AS days_waited, p.record_key
    FROM fact_intervention_wait i
    CROSS JOIN dim_person p
    CROSS JOIN work_verify_month m
    WHERE p.person_key = i.person_key AND p.valid_from_day <= i.valid_to_day
      AND m.region_id = p.region_id AND m.last_day >= CASE WHEN p.valid_from_day > i.valid_from_day THEN p.valid_from_day ELSE i.valid_from_day END
      AND m.last_day <= CASE WHEN p.valid_to_day < i.valid_to_day THEN p.valid_to_day ELSE i.valid_to_day END
      AND m.registers = 1 AND m.interventions = 1
  ) w
  LEFT JOIN dim_age a ON a.age = w.month_id / 100 - w.birth_year
) x
GROUP BY x.region_id, x.month_id, x.sex_id, x.age_band_id, x.tail
