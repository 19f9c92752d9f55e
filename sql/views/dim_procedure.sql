-- Procedures that deliveries have named, national and regional, with what figures ask of them.
CREATE VIEW dim_procedure AS
SELECT
  c.code_key AS procedure_key, c.code AS procedure_code,
  CASE WHEN EXISTS (SELECT 1 FROM dim_code_group g WHERE g.code_system = c.code_system AND g.group_code = 'EXAMINATION' AND c.code_key BETWEEN g.from_key AND g.to_key) THEN 1 ELSE 0 END AS is_examination,
  CASE WHEN EXISTS (SELECT 1 FROM dim_code_group g WHERE g.code_system = c.code_system AND g.group_code = 'ASSESSMENT' AND c.code_key BETWEEN g.from_key AND g.to_key) THEN 1 ELSE 0 END AS is_assessment,
  CASE WHEN EXISTS (SELECT 1 FROM dim_code_group g WHERE g.code_system = c.code_system AND g.group_code = 'INTERVENTION' AND c.code_key BETWEEN g.from_key AND g.to_key) THEN 1 ELSE 0 END AS is_intervention
FROM dim_code c
WHERE c.code_system = 'KVA';
