-- Days enrolled: one row a person, span and month that the region (for an unknown region: any) has delivered its register for. A person
-- who moves or changes status in a month has a row for each. The second path beside
-- cube_person_months: what the latest publication was made from, whatever has come since.
CREATE VIEW fact_person_month AS
SELECT
  p.person_key, p.episode_no, m.month_id, p.valid_from_day, p.region_id, p.municipality_id, p.housing_id, p.status_id, p.sex_id,
  CASE WHEN p.birth_year = 0 THEN -1 ELSE m.month_id / 100 - p.birth_year END AS age,
  CASE WHEN p.valid_to_day < m.last_day THEN p.valid_to_day ELSE m.last_day END
    - CASE WHEN p.valid_from_day > m.first_day THEN p.valid_from_day ELSE m.first_day END + 1 AS person_days,
  CASE WHEN p.valid_to_day >= m.last_day THEN 1 ELSE 0 END AS enrolled_at_end,
  p.record_key
FROM (
  SELECT d.month_id, MIN(d.day_number) AS first_day, MAX(d.day_number) AS last_day
  FROM dim_date d
  GROUP BY d.month_id
) m
JOIN dim_person p ON p.valid_from_day <= m.last_day AND p.valid_to_day >= m.first_day
WHERE EXISTS (
  SELECT 1 FROM dim_delivery r JOIN publication_delivery b ON b.delivery_key = r.delivery_key AND b.valid_to = 2147483647
  WHERE r.state IN ('active', 'superseded', 'deleted') AND r.file_kind = 'REGISTER' AND r.month_id = m.month_id AND (r.region_id = p.region_id OR p.region_id = 99));
