-- Values of the indicators, with the period's label and first day for each of its three lengths.
CREATE VIEW feed_indicator_values AS
SELECT
  v.indicator_id, v.variant, v.region_id, v.period_type, v.period_id, v.valid_from, v.valid_to,
  i.indicator_code, i.name_sv AS indicator_name, i.name_en AS indicator_name_en,
  r.region_code, r.name_sv AS region_name, r.name_en AS region_name_en,
  CASE v.period_type
    WHEN 'M' THEN CONCAT(SUBSTRING(CAST(v.period_id AS varchar(6)), 1, 4), '-', SUBSTRING(CAST(v.period_id AS varchar(6)), 5, 2))
    WHEN 'Q' THEN CONCAT(SUBSTRING(CAST(v.period_id AS varchar(6)), 1, 4), '-Q', SUBSTRING(CAST(v.period_id AS varchar(6)), 5, 1))
    ELSE CAST(v.period_id AS varchar(6))
  END AS period,
  CASE v.period_type
    WHEN 'M' THEN v.period_id * 100 + 1
    WHEN 'Q' THEN (v.period_id / 10) * 10000 + (v.period_id % 10) * 300 - 199
    ELSE v.period_id * 10000 + 101
  END AS period_start,
  v.numerator, v.numerator_open, v.denominator, v.denominator_open, v.value_micro, v.value_micro_open,
  v.lower95_micro, v.lower95_micro_open, v.upper95_micro, v.upper95_micro_open, v.denominator_source
FROM cube_indicator_value v
LEFT JOIN dim_indicator i ON i.indicator_id = v.indicator_id
LEFT JOIN dim_region r ON r.region_id = v.region_id;
