-- Calendar months. Dates are served as the number yyyymmdd.
CREATE VIEW feed_months AS
SELECT
  d.month_id,
  SUBSTRING(d.iso_date, 1, 7) AS month,
  d.month_id * 100 + 1 AS period_start,
  CONCAT(SUBSTRING(d.iso_date, 1, 4), '-Q', CAST(d.quarter_id % 10 AS varchar(1))) AS quarter,
  d.year_id
FROM dim_date d
WHERE SUBSTRING(d.iso_date, 9, 2) = '01';
