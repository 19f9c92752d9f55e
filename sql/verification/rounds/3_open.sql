-- A new episode: an application later than all before it, after a final decision or 180 days from deregistration; or an enrolment
-- that long after deregistration, which starts on the later of its application and its day.
INSERT INTO work_verify_course (person_key, episode_no, application_day, earliest_day, latest_day, left_day, reason_id, decided_day)
SELECT n.person_key, n.last_episode + 1 AS episode_no,
  CASE WHEN n.is_application = 1 OR n.application_day >= n.event_day THEN n.application_day ELSE n.event_day END AS application_day,
  n.application_day AS earliest_day, n.application_day AS latest_day, 0 AS left_day, 0 AS reason_id, 0 AS decided_day
FROM (
  SELECT s.person_key, s.last_episode, e.application_day, e.event_day,
    CASE WHEN e.application_day > c.latest_day
      AND ((c.left_day <> 0 AND e.application_day - c.left_day > 180) OR (c.decided_day <> 0 AND c.decided_day < e.application_day))
    THEN 1 ELSE 0 END AS is_application,
    CASE WHEN e.event_kind = 1 AND c.left_day <> 0
      AND (CASE WHEN e.application_day > c.left_day THEN e.application_day ELSE e.event_day END) - c.left_day > 180
    THEN 1 ELSE 0 END AS is_return
  FROM work_verify_step s
  JOIN work_verify_event e ON e.event_no = @round AND e.person_key = s.person_key
  JOIN work_verify_course c ON c.person_key = s.person_key AND c.episode_no = s.last_episode
  WHERE s.episode_no = s.last_episode
) n
WHERE n.is_application = 1 OR n.is_return = 1
