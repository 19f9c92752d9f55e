-- Days enrolled: one row a person, span and month that the region (for an unknown region: any) has delivered its register for. A person
-- who moves or changes status in a month has a row for each. The second path beside
-- cube_person_months: what the latest publication was made from, whatever has come since.
CREATE VIEW fact_person_month AS
SELECT
  p.person_key, p.episode_no, m.month_id, m.last_day, p.valid_from_day, p.region_id, p.municipality_id, p.housing_id, p.status_id, p.sex_id,
  CASE WHEN p.birth_year = 0 THEN -1 ELSE m.month_id / 100 - p.birth_year END AS age,
  CASE WHEN p.valid_to_day < m.last_day THEN p.valid_to_day ELSE m.last_day END
    - CASE WHEN p.valid_from_day > m.first_day THEN p.valid_from_day ELSE m.first_day END + 1 AS person_days,
  CASE WHEN p.valid_to_day >= m.last_day THEN 1 ELSE 0 END AS enrolled_at_end,
  p.record_key
FROM (
  SELECT x.region_id, x.month_id, MIN(d.day_number) AS first_day, MAX(d.day_number) AS last_day
  FROM (
    SELECT r.region_id, r.month_id FROM publication_delivery b JOIN dim_delivery r ON r.delivery_key = b.delivery_key
    WHERE b.valid_to = 2147483647 AND r.file_kind = 'REGISTER'
    UNION
    SELECT 99 AS region_id, r.month_id FROM publication_delivery b JOIN dim_delivery r ON r.delivery_key = b.delivery_key
    WHERE b.valid_to = 2147483647 AND r.file_kind = 'REGISTER'
  ) x
  JOIN dim_date d ON d.month_id = x.month_id
  GROUP BY x.region_id, x.month_id
) m
JOIN dim_person p ON p.region_id = m.region_id AND p.valid_from_day <= m.last_day AND p.valid_to_day >= m.first_day;
