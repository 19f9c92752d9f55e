INSERT INTO work_verify_course (person_key, episode_no, application_day, earliest_day, latest_day, left_day, reason_id, decided_day)
SELECT e.person_key, 1 AS episode_no, e.application_day, e.application_day AS earliest_day, e.application_day AS latest_day, 0 AS left_day, 0 AS reason_id, 0 AS decided_day
FROM work_verify_event e
WHERE e.event_no = 1
