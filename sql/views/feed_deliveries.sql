-- Delivered files that are not being loaded now.
CREATE VIEW feed_deliveries AS
SELECT
  f.delivery_key, f.region_id, f.month_id, f.source, f.file_kind,
  r.region_code, r.name_sv AS region_name, r.name_en AS region_name_en,
  CONCAT(SUBSTRING(CAST(f.month_id AS varchar(6)), 1, 4), '-', SUBSTRING(CAST(f.month_id AS varchar(6)), 5, 2)) AS month,
  f.delivery_reference, f.version, f.replaces_reference, f.file_name, f.file_sha256, f.file_bytes, f.schema_version,
  d.month_id * 100 + CAST(SUBSTRING(d.iso_date, 9, 2) AS integer) AS received_date,
  f.state, f.rows_read, f.rows_accepted, f.rows_refused, f.rows_warned, f.data_origin
FROM dim_delivery f
LEFT JOIN dim_region r ON r.region_id = f.region_id
LEFT JOIN dim_date d ON d.day_number = f.received_day
WHERE f.state <> 'loading';
