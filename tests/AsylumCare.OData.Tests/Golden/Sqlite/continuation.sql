SELECT v.value_micro AS c0 FROM feed_indicator_values v WHERE v.valid_from <= @publication AND v.valid_to >= @publication AND ((v.value_micro < @p5 OR v.value_micro IS NULL) OR (v.value_micro = @p5 AND (v.indicator_code > @p4 OR (v.indicator_code = @p4 AND (v.variant > @p3 OR (v.variant = @p3 AND (v.region_code > @p2 OR (v.region_code = @p2 AND (v.period_type > @p1 OR (v.period_type = @p1 AND v.period_start > @p0)))))))))) ORDER BY v.value_micro DESC, v.indicator_code, v.variant, v.region_code, v.period_type, v.period_start LIMIT 5001 OFFSET 0
-- @p0 = 20151001
-- @p1 = M
-- @p2 = 13
-- @p3 = 60a
-- @p4 = HU-01
-- @p5 = 450000
-- @publication = 3
