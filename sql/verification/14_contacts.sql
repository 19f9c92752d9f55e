-- What its codes, and the examinations that name it, say of a contact's care area: the least of 1 health examination, 2 mental health, 3 mental health if a psychologist
-- or psychotherapist (profession 917) gave it.
INSERT INTO work_verify_contact (contact_key, care_mark)
SELECT x.contact_key, MIN(x.care_mark) AS care_mark
FROM (
  SELECT b.contact_key, CASE WHEN g.group_code = 'EXAMINATION' THEN 1 ELSE 2 END AS care_mark
  FROM publication_delivery q
  JOIN dim_delivery d ON d.delivery_key = q.delivery_key
  JOIN bridge_contact_procedure b ON b.delivery_key = q.delivery_key
  JOIN dim_code_group g ON g.code_system = 'KVA' AND g.group_code IN ('EXAMINATION', 'ASSESSMENT', 'INTERVENTION')
    AND (g.region_id = 0 OR g.region_id = d.region_id) AND b.procedure_key BETWEEN g.from_key AND g.to_key
  WHERE q.valid_to = 2147483647
  UNION ALL
  SELECT b.contact_key, CASE g.group_code WHEN 'EXAMINATION' THEN 1 WHEN 'CHAPTER_V' THEN 2 ELSE 3 END AS care_mark
  FROM publication_delivery q
  JOIN bridge_contact_diagnosis b ON b.delivery_key = q.delivery_key
  JOIN dim_code_group g ON g.code_system = 'ICD10SE' AND g.group_code IN ('EXAMINATION', 'CHAPTER_V', 'MENTAL')
    AND b.diagnosis_key BETWEEN g.from_key AND g.to_key
  WHERE q.valid_to = 2147483647 AND (g.group_code = 'MENTAL' OR b.is_principal = 1)
  UNION ALL
  SELECT e.contact_key, 1 AS care_mark
  FROM publication_delivery q
  JOIN dim_delivery d ON d.delivery_key = q.delivery_key
  JOIN fact_health_examination e ON e.delivery_key = q.delivery_key
  WHERE q.valid_to = 2147483647 AND e.contact_key IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM fact_health_examination l
    JOIN publication_delivery lq ON lq.delivery_key = l.delivery_key AND lq.valid_to = 2147483647
    JOIN dim_delivery ld ON ld.delivery_key = l.delivery_key
    WHERE l.examination_key = e.examination_key AND ld.month_id > d.month_id)
) x
GROUP BY x.contact_key
