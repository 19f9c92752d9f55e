-- What is waited for.
CREATE VIEW feed_wait_reasons AS
SELECT m.member_id, m.member_code, m.name_sv, m.name_en
FROM dim_member m
WHERE m.dimension = 'WaitsFor';
