-- Diagnoses that deliveries have named, with their chapter and what figures ask of them.
CREATE VIEW dim_diagnosis AS
SELECT
  c.code_key AS diagnosis_key, c.code AS diagnosis_code,
  (SELECT MIN(g.group_code) FROM dim_code_group g WHERE g.code_system = c.code_system AND SUBSTRING(g.group_code, 1, 8) = 'CHAPTER_' AND c.code_key BETWEEN g.from_key AND g.to_key) AS chapter_code,
  CASE WHEN EXISTS (SELECT 1 FROM dim_code_group g WHERE g.code_system = c.code_system AND g.group_code = 'MENTAL' AND c.code_key BETWEEN g.from_key AND g.to_key) THEN 1 ELSE 0 END AS is_mental,
  CASE WHEN EXISTS (SELECT 1 FROM dim_code_group g WHERE g.code_system = c.code_system AND g.group_code = 'PTSD' AND c.code_key BETWEEN g.from_key AND g.to_key) THEN 1 ELSE 0 END AS is_ptsd,
  CASE WHEN EXISTS (SELECT 1 FROM dim_code_group g WHERE g.code_system = c.code_system AND g.group_code = 'PSYCHOSOCIAL' AND c.code_key BETWEEN g.from_key AND g.to_key) THEN 1 ELSE 0 END AS is_psychosocial,
  CASE WHEN EXISTS (SELECT 1 FROM dim_code_group g WHERE g.code_system = c.code_system AND g.group_code = 'INFECTION' AND c.code_key BETWEEN g.from_key AND g.to_key) THEN 1 ELSE 0 END AS is_infection,
  CASE WHEN EXISTS (SELECT 1 FROM dim_code_group g WHERE g.code_system = c.code_system AND g.group_code = 'EXAMINATION' AND c.code_key BETWEEN g.from_key AND g.to_key) THEN 1 ELSE 0 END AS is_examination
FROM dim_code c
WHERE c.code_system = 'ICD10SE';
