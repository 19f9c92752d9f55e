SELECT v.value_micro AS c0 FROM feed_indicator_values v WHERE v.valid_from <= @publication AND v.valid_to >= @publication AND ((v.value_micro < @p5 OR v.value_micro IS NULL) OR (v.value_micro = @p5 AND (v.indicator_code > @p4 COLLATE Latin1_General_BIN2 OR (v.indicator_code = @p4 COLLATE Latin1_General_BIN2 AND (v.variant > @p3 COLLATE Latin1_General_BIN2 OR (v.variant = @p3 COLLATE Latin1_General_BIN2 AND (v.region_code > @p2 COLLATE Latin1_General_BIN2 OR (v.region_code = @p2 COLLATE Latin1_General_BIN2 AND (v.period_type > @p1 COLLATE Latin1_General_BIN2 OR (v.period_type = @p1 COLLATE Latin1_General_BIN2 AND v.period_start > @p0)))))))))) ORDER BY v.value_micro DESC, v.indicator_code COLLATE Latin1_General_BIN2, v.variant COLLATE Latin1_General_BIN2, v.region_code COLLATE Latin1_General_BIN2, v.period_type COLLATE Latin1_General_BIN2, v.period_start OFFSET 0 ROWS FETCH NEXT 5001 ROWS ONLY
-- @p0 = 20151001
-- @p1 = M
-- @p2 = 13
-- @p3 = 60a
-- @p4 = HU-01
-- @p5 = 450000
-- @publication = 3
