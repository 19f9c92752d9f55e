-- The first final decision stands; deregistration stands from its first day until an enrolment or a move within 180 days cancels it.
UPDATE work_verify_course SET
  application_day = CASE WHEN e.application_day < earliest_day AND e.application_day < work_verify_course.application_day
    THEN e.application_day ELSE work_verify_course.application_day END,
  earliest_day = CASE WHEN e.application_day < earliest_day THEN e.application_day ELSE earliest_day END,
  latest_day = CASE WHEN e.application_day > latest_day THEN e.application_day ELSE latest_day END,
  decided_day = CASE
    WHEN decided_day = 0 AND e.status_id IN (3, 4) THEN CASE WHEN e.event_day > e.application_day THEN e.event_day ELSE e.application_day END
    ELSE decided_day END,
  left_day = CASE
    WHEN e.event_kind = 4 AND left_day = 0 THEN e.event_day
    WHEN e.event_kind IN (1, 2) AND left_day <> 0
      AND (CASE WHEN e.application_day > left_day THEN e.application_day ELSE e.event_day END) - left_day <= 180 THEN 0
    ELSE left_day END,
  reason_id = CASE
    WHEN e.event_kind = 4 AND left_day = 0 THEN e.reason_id
    WHEN e.event_kind IN (1, 2) AND left_day <> 0
      AND (CASE WHEN e.application_day > left_day THEN e.application_day ELSE e.event_day END) - left_day <= 180 THEN 0
    ELSE work_verify_course.reason_id END
FROM work_verify_step s
JOIN work_verify_event e ON e.event_no = @round AND e.person_key = s.person_key
WHERE work_verify_course.person_key = s.person_key AND work_verify_course.episode_no = s.episode_no
