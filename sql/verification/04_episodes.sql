-- Region and status are frozen 30 days after the application; sex and birth year are the latest known of the person. In each MIN and MAX
-- the event's number stands before the value, so that the first or last event gives it.
INSERT INTO work_verify_episode
  (person_key, episode_no, record_key, application_day, region_day0, region_day30, sex_id, birth_year, status_id, left_day, reason_id, first_examination)
SELECT c.person_key, c.episode_no, w.record_key, c.application_day,
  CASE WHEN f.registered % 100 <> 99 THEN f.registered % 100 ELSE COALESCE(f.first_known, 99) % 100 END AS region_day0,
  COALESCE(f.last_known, 99) % 100 AS region_day30,
  COALESCE(w.sex, 3) % 10 AS sex_id, COALESCE(w.birth_year, 0) % 10000 AS birth_year,
  COALESCE(f.status_then, f.status_after, 0) % 100 AS status_id,
  c.left_day, c.reason_id, 0 AS first_examination
FROM work_verify_course c
JOIN (
  SELECT e.person_key, MAX(e.record_key) AS record_key,
    MAX(CASE WHEN e.sex_id IN (1, 2) THEN e.event_no * 10 + e.sex_id END) AS sex,
    MAX(CASE WHEN e.birth_year > 0 THEN e.event_no * 10000 + e.birth_year END) AS birth_year
  FROM work_verify_event e
  GROUP BY e.person_key
) w ON w.person_key = c.person_key
JOIN (
  SELECT e.person_key, e.episode_no,
    COALESCE(MIN(CASE WHEN e.event_kind IN (1, 2) THEN e.event_no * 100 + CASE WHEN e.region_id = 0 THEN 99 ELSE e.region_id END END), 99) AS registered,
    MIN(CASE WHEN e.region_id NOT IN (0, 99) THEN e.event_no * 100 + e.region_id END) AS first_known,
    MAX(CASE WHEN e.event_kind IN (1, 2) AND e.region_id NOT IN (0, 99) AND e.event_day <= k.application_day + 30 THEN e.event_no * 100 + e.region_id END) AS last_known,
    MAX(CASE WHEN e.status_id <> 0 AND e.event_day <= k.application_day + 30 THEN e.event_no * 100 + e.status_id END) AS status_then,
    MIN(CASE WHEN e.status_id <> 0 THEN e.event_no * 100 + e.status_id END) AS status_after
  FROM work_verify_event e
  JOIN work_verify_course k ON k.person_key = e.person_key AND k.episode_no = e.episode_no
  GROUP BY e.person_key, e.episode_no
) f ON f.person_key = c.person_key AND f.episode_no = c.episode_no
