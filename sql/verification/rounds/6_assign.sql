UPDATE work_verify_event SET episode_no = s.episode_no
FROM work_verify_step s
WHERE work_verify_event.event_no = @round AND work_verify_event.person_key = s.person_key
