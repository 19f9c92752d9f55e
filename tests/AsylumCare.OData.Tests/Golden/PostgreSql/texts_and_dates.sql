SELECT v.period AS c0 FROM feed_indicator_values v WHERE v.valid_from <= @publication AND v.valid_to >= @publication AND (SUBSTRING(LOWER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(v.region_name, 'Å', 'å'), 'Ä', 'ä'), 'Ö', 'ö'), 'É', 'é'), 'Ü', 'ü')), 1, LENGTH(@p0)) = @p0 AND ((v.period_start / 10000) = @p1 AND NOT (STRPOS(v.variant, @p2) > 0))) ORDER BY v.indicator_code COLLATE "C", v.variant COLLATE "C", v.region_code COLLATE "C", v.period_type COLLATE "C", v.period_start FETCH NEXT 5001 ROWS ONLY
-- @p0 = region h
-- @p1 = 2015
-- @p2 = b
-- @publication = 3
