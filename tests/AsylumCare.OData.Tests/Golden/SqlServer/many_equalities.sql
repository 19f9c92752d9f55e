SELECT v.applications AS c0 FROM feed_applications v WHERE v.valid_from <= @publication AND v.valid_to >= @publication AND ((v.month + NCHAR(1)) COLLATE Latin1_General_BIN2 IN ((@p0 + NCHAR(1)), (@p1 + NCHAR(1)), (@p2 + NCHAR(1)))) ORDER BY v.cell_id OFFSET 0 ROWS FETCH NEXT 5001 ROWS ONLY
-- @p0 = 2015-10
-- @p1 = 2015-11
-- @p2 = 2015-12
-- @publication = 3
