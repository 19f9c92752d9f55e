-- Who waits at the end of a month, for what and since when: one row a person, month and what is waited for. A region's months are those
-- it has delivered its register and its examinations (interventions) for. The second path beside cube_waiting:
-- what the latest publication was made from, whatever has come since.
CREATE VIEW fact_waiting_month AS
SELECT
  w.person_key, w.episode_no, w.month_id, w.waits_for_id, w.region_id, w.sex_id, w.age, w.days_waited,
  CASE
    WHEN w.days_waited <= 30 THEN 1
    WHEN w.days_waited <= 60 THEN 2
    WHEN w.days_waited <= 90 THEN 3
    WHEN w.days_waited <= 120 THEN 4
    WHEN w.days_waited <= 180 THEN 5
    WHEN w.days_waited <= 365 THEN 6
    ELSE 7
  END AS wait_band_id,
  w.record_key
FROM (
  SELECT p.person_key, p.episode_no, p.month_id, 1 AS waits_for_id, p.region_id, p.sex_id, p.age, p.last_day - e.application_day AS days_waited, p.record_key
  FROM fact_person_month p
  JOIN fact_asylum_episode e ON e.person_key = p.person_key AND e.episode_no = p.episode_no
  WHERE p.enrolled_at_end = 1 AND e.in_coverage_denominator = 1 AND e.application_day <= p.last_day
    AND (e.first_examination_day IS NULL OR e.first_examination_day > p.last_day)
    AND EXISTS (
      SELECT 1 FROM dim_delivery r JOIN publication_delivery b ON b.delivery_key = r.delivery_key AND b.valid_to = 2147483647
      WHERE r.state IN ('active', 'superseded') AND r.file_kind = 'HALSOUNDERSOKNING' AND r.month_id = p.month_id AND (r.region_id = p.region_id OR p.region_id = 99))
  UNION ALL
  SELECT p.person_key, p.episode_no, p.month_id, 2 AS waits_for_id, p.region_id, p.sex_id, p.age, p.last_day - i.waiting_since_day AS days_waited, p.record_key
  FROM fact_person_month p
  JOIN fact_intervention_wait i ON i.person_key = p.person_key AND i.valid_from_day <= p.last_day AND i.valid_to_day >= p.last_day
  WHERE p.enrolled_at_end = 1
    AND EXISTS (
      SELECT 1 FROM dim_delivery r JOIN publication_delivery b ON b.delivery_key = r.delivery_key AND b.valid_to = 2147483647
      WHERE r.state IN ('active', 'superseded') AND r.file_kind = 'INSATS' AND r.month_id = p.month_id AND (r.region_id = p.region_id OR p.region_id = 99))
) w;
