SELECT v.delivery_key AS c0, v.state AS c1 FROM feed_deliveries v LEFT JOIN publication_delivery m ON m.delivery_key = v.delivery_key AND m.valid_from <= @publication AND m.valid_to >= @publication WHERE (CASE WHEN m.delivery_key IS NULL THEN 0 ELSE 1 END = 1 AND v.replaces_reference IS NULL) ORDER BY v.delivery_key OFFSET 0 ROWS FETCH NEXT 5001 ROWS ONLY
-- @publication = 3
