SELECT v.applications AS c0 FROM feed_applications v WHERE v.valid_from <= @publication AND v.valid_to >= @publication AND (v.month IN (@p0, @p1, @p2)) ORDER BY v.cell_id FETCH NEXT 5001 ROWS ONLY
-- @p0 = 2015-10
-- @p1 = 2015-11
-- @p2 = 2015-12
-- @publication = 3
