-- Completed examinations; of an examination told of in several months the latest month's row stands.
INSERT INTO work_verify_examination (delivery_key, source_row, person_key, examined_day, region_id, target_group_id, record_key)
SELECT e.delivery_key, e.source_row, e.person_key, e.examined_day, d.region_id, e.target_group_id, e.record_key
FROM publication_delivery p
JOIN dim_delivery d ON d.delivery_key = p.delivery_key
JOIN fact_health_examination e ON e.delivery_key = p.delivery_key
JOIN (
  SELECT h.examination_key, MAX(hd.month_id) AS month_id
  FROM publication_delivery hp
  JOIN dim_delivery hd ON hd.delivery_key = hp.delivery_key
  JOIN fact_health_examination h ON h.delivery_key = hp.delivery_key
  WHERE hp.valid_to = 2147483647
  GROUP BY h.examination_key
) latest ON latest.examination_key = e.examination_key AND latest.month_id = d.month_id
WHERE p.valid_to = 2147483647 AND e.outcome_id = 1 AND e.examined_day IS NOT NULL
