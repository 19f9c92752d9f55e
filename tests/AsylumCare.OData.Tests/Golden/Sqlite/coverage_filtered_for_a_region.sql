SELECT v.arrival_month AS c0, CASE WHEN v.region_id = @region THEN (v.examined_30 + v.examined_60 + v.examined_90 + v.examined_180 + v.examined_later + v.left_30 + v.left_60 + v.left_90 + v.left_180 + v.left_later + v.remaining) ELSE (v.examined_30_open + v.examined_60_open + v.examined_90_open + v.examined_180_open + v.examined_later_open + v.left_30_open + v.left_60_open + v.left_90_open + v.left_180_open + v.left_later_open + v.remaining_open) END AS c1 FROM feed_health_examination_coverage v WHERE v.valid_from <= @publication AND v.valid_to >= @publication AND (v.region_code = @p1 AND (v.arrival_month >= @p2 AND CASE WHEN v.region_id = @region THEN (v.examined_30 + v.examined_60 + v.examined_90 + v.examined_180 + v.examined_later + v.left_30 + v.left_60 + v.left_90 + v.left_180 + v.left_later + v.remaining) ELSE (v.examined_30_open + v.examined_60_open + v.examined_90_open + v.examined_180_open + v.examined_later_open + v.left_30_open + v.left_60_open + v.left_90_open + v.left_180_open + v.left_later_open + v.remaining_open) END > @p3)) ORDER BY v.cell_id LIMIT 5001 OFFSET 0
-- @region = 13
-- @p1 = 13
-- @p2 = 2015-09
-- @p3 = 5
-- @publication = 3
