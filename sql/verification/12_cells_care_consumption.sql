-- Contacts that were kept, by the residence of the day, else by the region that gave the care. The last key column holds the care area
-- * 100 + the level of care.
INSERT INTO work_verify_cell (cube_name, region_id, period_id, sex_id, age_band_id, performing_region_id, measure_no, persons, key_sum)
SELECT 'CareConsumption', y.region_id, y.month_id, y.sex_id, y.age_band_id, y.care_area_id * 100 + y.care_level_id, m.measure_no, COUNT(*), SUM(y.record_key)
FROM (
  SELECT x.region_id, x.month_id, x.sex_id, COALESCE(a.age_band_id, 0) AS age_band_id, x.care_area_id, x.care_level_id, x.linked, x.contact_type_id,
    x.profession_id, x.is_emergency, x.interpreter_id, x.record_key
  FROM (
    SELECT COALESCE(p.region_id, d.region_id) AS region_id, t.month_id, COALESCE(p.sex_id, c.sex_id) AS sex_id,
      CASE WHEN COALESCE(p.birth_year, c.birth_year) = 0 THEN -1 ELSE t.year_id - COALESCE(p.birth_year, c.birth_year) END AS age,
      CASE WHEN p.person_key IS NULL THEN 0 ELSE 1 END AS linked,
      CASE
        WHEN EXISTS (
          SELECT 1 FROM bridge_contact_procedure b JOIN dim_delivery e ON e.delivery_key = b.delivery_key
          JOIN publication_delivery q ON q.delivery_key = e.delivery_key AND q.valid_to = 2147483647
          JOIN dim_code_group g ON g.code_system = 'KVA' AND g.group_code = 'EXAMINATION' AND (g.region_id = 0 OR g.region_id = e.region_id)
            AND b.procedure_key BETWEEN g.from_key AND g.to_key
          WHERE b.contact_key = c.contact_key) THEN 1
        WHEN EXISTS (
          SELECT 1 FROM bridge_contact_diagnosis b JOIN publication_delivery q ON q.delivery_key = b.delivery_key AND q.valid_to = 2147483647
          JOIN dim_code_group g ON g.code_system = 'ICD10SE' AND g.group_code = 'EXAMINATION' AND b.diagnosis_key BETWEEN g.from_key AND g.to_key
          WHERE b.contact_key = c.contact_key AND b.is_principal = 1) THEN 1
        WHEN EXISTS (
          SELECT 1 FROM dim_code_group g WHERE g.code_system = 'MVO' AND g.group_code IN ('PSYCHIATRY', 'CHILD_PSYCHIATRY')
            AND c.medical_area_key BETWEEN g.from_key AND g.to_key) THEN 2
        WHEN EXISTS (
          SELECT 1 FROM bridge_contact_diagnosis b JOIN dim_delivery e ON e.delivery_key = b.delivery_key
          JOIN publication_delivery q ON q.delivery_key = e.delivery_key AND q.valid_to = 2147483647
          JOIN dim_code_group g ON g.code_system = 'ICD10SE' AND b.diagnosis_key BETWEEN g.from_key AND g.to_key
          WHERE b.contact_key = c.contact_key
            AND ((g.group_code = 'CHAPTER_V' AND b.is_principal = 1) OR (g.group_code = 'MENTAL' AND c.profession_id = 917))) THEN 2
        WHEN EXISTS (
          SELECT 1 FROM bridge_contact_procedure b JOIN dim_delivery e ON e.delivery_key = b.delivery_key
          JOIN publication_delivery q ON q.delivery_key = e.delivery_key AND q.valid_to = 2147483647
          JOIN dim_code_group g ON g.code_system = 'KVA' AND g.group_code IN ('ASSESSMENT', 'INTERVENTION') AND (g.region_id = 0 OR g.region_id = e.region_id)
            AND b.procedure_key BETWEEN g.from_key AND g.to_key
          WHERE b.contact_key = c.contact_key) THEN 2
        ELSE 3
      END AS care_area_id,
      c.care_level_id, c.contact_type_id, c.profession_id, CASE WHEN c.phase_id = 5 OR c.emergency_id > 0 THEN 1 ELSE 0 END AS is_emergency,
      c.interpreter_id, c.record_key
    FROM publication_delivery n
    JOIN dim_delivery d ON d.delivery_key = n.delivery_key
    JOIN fact_care_contact c ON c.delivery_key = d.delivery_key
    JOIN dim_date t ON t.day_number = c.contact_day
    LEFT JOIN dim_person p ON p.person_key = c.person_key AND p.valid_from_day <= c.contact_day AND p.valid_to_day >= c.contact_day
    WHERE n.valid_to = 2147483647 AND d.file_kind = 'KONTAKT' AND c.missed <> 1
  ) x
  LEFT JOIN dim_age a ON a.age = x.age
) y
JOIN (
  SELECT 0 AS measure_no UNION ALL SELECT 1 AS measure_no UNION ALL SELECT 2 AS measure_no UNION ALL SELECT 3 AS measure_no
  UNION ALL SELECT 4 AS measure_no UNION ALL SELECT 5 AS measure_no
) m ON (m.measure_no = 5 AND y.linked = 0) OR (y.linked = 1 AND (
    m.measure_no = 0
    OR (m.measure_no = 1 AND y.profession_id = 915 AND y.contact_type_id NOT IN (108, 181, 182, 183, 191))
    OR (m.measure_no = 2 AND y.is_emergency = 1)
    OR (m.measure_no = 3 AND y.contact_type_id IN (108, 181, 182, 183))
    OR (m.measure_no = 4 AND y.interpreter_id = 1)))
GROUP BY y.region_id, y.month_id, y.sex_id, y.age_band_id, y.care_area_id, y.care_level_id, m.measure_no
