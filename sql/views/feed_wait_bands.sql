-- The waiting time database's bands of days.
CREATE VIEW feed_wait_bands AS
SELECT m.member_id, m.member_code, m.name_sv, m.name_en
FROM dim_member m
WHERE m.dimension = 'WaitBand';
