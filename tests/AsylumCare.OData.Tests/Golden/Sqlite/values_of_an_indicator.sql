SELECT v.region_code AS c0, v.period AS c1, v.value_micro AS c2 FROM feed_indicator_values v WHERE v.valid_from <= @publication AND v.valid_to >= @publication AND ((v.indicator_code = @p0 AND v.variant = @p1) AND (v.period_type = @p2 AND (v.value_micro >= @p3 AND v.value_micro IS NOT NULL))) ORDER BY v.indicator_code, v.variant, v.region_code, v.period_type, v.period_start LIMIT 5001 OFFSET 0
-- @p0 = HU-01
-- @p1 = 60a
-- @p2 = M
-- @p3 = 450000
-- @publication = 3
