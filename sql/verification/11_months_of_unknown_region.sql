-- Persons of no known region are counted in the months that any region has delivered.
INSERT INTO work_verify_month (region_id, last_day, first_day, month_id, registers, examinations, interventions)
SELECT 99 AS region_id, m.last_day, m.first_day, m.month_id, MAX(m.registers) AS registers, MAX(m.examinations) AS examinations,
  MAX(m.interventions) AS interventions
FROM work_verify_month m
GROUP BY m.last_day, m.first_day, m.month_id
