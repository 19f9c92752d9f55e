-- An asylum seeker's earliest examination from day -30, before the next episode's day -30 and not after deregistration; of two on one
-- day that of the lower region number.
UPDATE work_verify_episode SET first_examination = x.first_examination
FROM (
  SELECT e.person_key, e.episode_no, MIN(h.examined_day * 100 + h.region_id) AS first_examination
  FROM work_verify_episode e
  JOIN work_verify_examination h ON h.person_key = e.person_key
  LEFT JOIN work_verify_episode n ON n.person_key = e.person_key AND n.episode_no = e.episode_no + 1
  WHERE h.target_group_id = 1 AND h.examined_day >= e.application_day - 30
    AND (n.application_day IS NULL OR h.examined_day < n.application_day - 30)
    AND (e.left_day = 0 OR h.examined_day <= e.left_day)
  GROUP BY e.person_key, e.episode_no
) x
WHERE work_verify_episode.person_key = x.person_key AND work_verify_episode.episode_no = x.episode_no
