-- Publications; each stands from its own number on.
CREATE VIEW feed_publications AS
SELECT
  p.publication_id, 2147483647 AS valid_to,
  d.month_id * 100 + CAST(SUBSTRING(d.iso_date, 9, 2) AS integer) AS data_date,
  CASE WHEN p.last_month_id > 0
    THEN CONCAT(SUBSTRING(CAST(p.last_month_id AS varchar(6)), 1, 4), '-', SUBSTRING(CAST(p.last_month_id AS varchar(6)), 5, 2))
  END AS last_month,
  p.method_version, p.rights_state, p.withdrawn_reason, p.national_denominator, p.regional_origin, p.regions_expected, p.regions_delivered
FROM dim_publication p
LEFT JOIN dim_date d ON d.day_number = p.data_day;
