-- Contacts that were kept, by the residence of the day, else by the region that gave the care. They are grouped before the measures are told
-- apart: each contact is looked up once. The last key column holds the care area * 100 + the level of care.
INSERT INTO work_verify_cell (cube_name, region_id, period_id, sex_id, age_band_id, performing_region_id, measure_no, persons, key_sum)
SELECT 'CareConsumption' AS cube_name, z.region_id, z.month_id, z.sex_id, z.age_band_id, z.tail, z.measure_no, z.persons, z.key_sum
FROM (
  SELECT y.region_id, y.month_id, y.sex_id, y.age_band_id, y.care_area_id * 100 + y.care_level_id AS tail, m.measure_no,
    CAST(CASE m.measure_no WHEN 0 THEN y.linked WHEN 1 THEN y.doctor WHEN 2 THEN y.emergency WHEN 3 THEN y.remote WHEN 4 THEN y.interpreted
      ELSE y.unlinked END AS bigint) AS persons,
    CAST(CASE m.measure_no WHEN 0 THEN y.linked_key WHEN 1 THEN y.doctor_key WHEN 2 THEN y.emergency_key WHEN 3 THEN y.remote_key
      WHEN 4 THEN y.interpreted_key ELSE y.unlinked_key END AS bigint) AS key_sum
  FROM (
    SELECT x.region_id, x.month_id, x.sex_id, x.age_band_id, x.care_area_id, x.care_level_id,
      SUM(x.linked) AS linked, SUM(x.linked * x.record_key) AS linked_key,
      SUM(x.linked * x.doctor) AS doctor, SUM(x.linked * x.doctor * x.record_key) AS doctor_key,
      SUM(x.linked * x.emergency) AS emergency, SUM(x.linked * x.emergency * x.record_key) AS emergency_key,
      SUM(x.linked * x.remote) AS remote, SUM(x.linked * x.remote * x.record_key) AS remote_key,
      SUM(x.linked * x.interpreted) AS interpreted, SUM(x.linked * x.interpreted * x.record_key) AS interpreted_key,
      SUM(1 - x.linked) AS unlinked, SUM((1 - x.linked) * x.record_key) AS unlinked_key
    FROM (
      SELECT COALESCE(p.region_id, d.region_id) AS region_id, t.month_id, COALESCE(p.sex_id, c.sex_id) AS sex_id,
        CASE WHEN COALESCE(p.birth_year, c.birth_year) = 0 THEN 0 ELSE COALESCE(a.age_band_id, 0) END AS age_band_id,
        CASE
          WHEN w.care_mark = 1 THEN 1
          WHEN w.care_mark = 2 OR (w.care_mark = 3 AND c.profession_id = 917) OR EXISTS (
            SELECT 1 FROM dim_code_group g WHERE g.code_system = 'MVO' AND g.group_code IN ('PSYCHIATRY', 'CHILD_PSYCHIATRY')
              AND c.medical_area_key BETWEEN g.from_key AND g.to_key) THEN 2
          ELSE 3
        END AS care_area_id, c.care_level_id,
        CASE WHEN p.person_key IS NULL THEN 0 ELSE 1 END AS linked,
        CASE WHEN c.profession_id = 915 AND c.contact_type_id NOT IN (108, 181, 182, 183, 191) THEN 1 ELSE 0 END AS doctor,
        CASE WHEN c.phase_id = 5 OR c.emergency_id > 0 THEN 1 ELSE 0 END AS emergency,
        CASE WHEN c.contact_type_id IN (108, 181, 182, 183) THEN 1 ELSE 0 END AS remote,
        CASE WHEN c.interpreter_id = 1 THEN 1 ELSE 0 END AS interpreted, c.record_key
      FROM publication_delivery n
      JOIN dim_delivery d ON d.delivery_key = n.delivery_key
      JOIN fact_care_contact c ON c.delivery_key = d.delivery_key
      JOIN dim_date t ON t.day_number = c.contact_day
      LEFT JOIN work_verify_contact w ON w.contact_key = c.contact_key
      LEFT JOIN dim_person p ON p.person_key = c.person_key AND p.valid_from_day <= c.contact_day AND p.valid_to_day >= c.contact_day
      LEFT JOIN dim_age a ON a.age = t.year_id - COALESCE(p.birth_year, c.birth_year)
      WHERE n.valid_to = 2147483647 AND d.file_kind = 'KONTAKT' AND c.missed <> 1
    ) x
    GROUP BY x.region_id, x.month_id, x.sex_id, x.age_band_id, x.care_area_id, x.care_level_id
  ) y
  CROSS JOIN (
    SELECT 0 AS measure_no UNION ALL SELECT 1 AS measure_no UNION ALL SELECT 2 AS measure_no UNION ALL SELECT 3 AS measure_no
    UNION ALL SELECT 4 AS measure_no UNION ALL SELECT 5 AS measure_no
  ) m
) z
WHERE z.persons > 0
