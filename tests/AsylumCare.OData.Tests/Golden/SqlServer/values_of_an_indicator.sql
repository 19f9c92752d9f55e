SELECT v.region_code AS c0, v.period AS c1, v.value_micro AS c2 FROM feed_indicator_values v WHERE v.valid_from <= @publication AND v.valid_to >= @publication AND (((v.indicator_code + NCHAR(1)) COLLATE Latin1_General_BIN2 = (@p0 + NCHAR(1)) AND (v.variant + NCHAR(1)) COLLATE Latin1_General_BIN2 = (@p1 + NCHAR(1))) AND ((v.period_type + NCHAR(1)) COLLATE Latin1_General_BIN2 = (@p2 + NCHAR(1)) AND (v.value_micro >= @p3 AND v.value_micro IS NOT NULL))) ORDER BY v.indicator_code COLLATE Latin1_General_BIN2, v.variant COLLATE Latin1_General_BIN2, v.region_code COLLATE Latin1_General_BIN2, v.period_type COLLATE Latin1_General_BIN2, v.period_start OFFSET 0 ROWS FETCH NEXT 5001 ROWS ONLY
-- @p0 = HU-01
-- @p1 = 60a
-- @p2 = M
-- @p3 = 450000
-- @publication = 3
