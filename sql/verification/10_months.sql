INSERT INTO work_verify_month (region_id, last_day, first_day, month_id, registers, examinations, interventions)
SELECT d.region_id, MAX(c.day_number) AS last_day, MIN(c.day_number) AS first_day, d.month_id,
  MAX(CASE WHEN d.file_kind = 'REGISTER' THEN 1 ELSE 0 END) AS registers,
  MAX(CASE WHEN d.file_kind = 'HALSOUNDERSOKNING' THEN 1 ELSE 0 END) AS examinations,
  MAX(CASE WHEN d.file_kind = 'INSATS' THEN 1 ELSE 0 END) AS interventions
FROM publication_delivery p
JOIN dim_delivery d ON d.delivery_key = p.delivery_key
JOIN dim_date c ON c.month_id = d.month_id
WHERE p.valid_to = 2147483647 AND d.file_kind IN ('REGISTER', 'HALSOUNDERSOKNING', 'INSATS')
GROUP BY d.region_id, d.month_id
