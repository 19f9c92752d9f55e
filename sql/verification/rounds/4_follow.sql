UPDATE work_verify_step SET episode_no = last_episode + 1
WHERE EXISTS (
  SELECT 1 FROM work_verify_course c
  WHERE c.person_key = work_verify_step.person_key AND c.episode_no = work_verify_step.last_episode + 1)
