SELECT v.region_code AS c0, v.period AS c1, v.value_micro AS c2 FROM feed_indicator_values v WHERE v.valid_from <= @publication AND v.valid_to >= @publication AND ((v.indicator_code = @p0 COLLATE "C" AND v.variant = @p1 COLLATE "C") AND (v.period_type = @p2 COLLATE "C" AND (v.value_micro >= @p3 AND v.value_micro IS NOT NULL))) ORDER BY v.indicator_code COLLATE "C", v.variant COLLATE "C", v.region_code COLLATE "C", v.period_type COLLATE "C", v.period_start FETCH NEXT 5001 ROWS ONLY
-- @p0 = HU-01
-- @p1 = 60a
-- @p2 = M
-- @p3 = 450000
-- @publication = 3
