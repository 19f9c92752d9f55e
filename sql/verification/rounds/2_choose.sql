-- An event belongs to the last episode, unless it states an application from before that one and the episode before was still open then.
INSERT INTO work_verify_step (person_key, last_episode, episode_no)
SELECT e.person_key, MAX(k.episode_no) AS last_episode,
  MAX(CASE
    WHEN k.episode_no = 1 OR e.application_day >= k.earliest_day
      OR (f.left_day <> 0 AND e.application_day - f.left_day > 180) OR (f.decided_day <> 0 AND f.decided_day < e.application_day)
    THEN k.episode_no ELSE 1 END) AS episode_no
FROM work_verify_event e
JOIN work_verify_course k ON k.person_key = e.person_key
LEFT JOIN work_verify_course f ON f.person_key = k.person_key AND f.episode_no = k.episode_no - 1
WHERE e.event_no = @round
GROUP BY e.person_key
