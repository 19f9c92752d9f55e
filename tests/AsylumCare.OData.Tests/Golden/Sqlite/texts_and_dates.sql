SELECT v.period AS c0 FROM feed_indicator_values v WHERE v.valid_from <= @publication AND v.valid_to >= @publication AND (SUBSTRING(LOWER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(v.region_name, 'Å', 'å'), 'Ä', 'ä'), 'Ö', 'ö'), 'É', 'é'), 'Ü', 'ü')), 1, LENGTH(@p0)) = @p0 AND ((v.period_start / 10000) = @p1 AND NOT (INSTR(v.variant, @p2) > 0))) ORDER BY v.indicator_code, v.variant, v.region_code, v.period_type, v.period_start LIMIT 5001 OFFSET 0
-- @p0 = region h
-- @p1 = 2015
-- @p2 = b
-- @publication = 3
