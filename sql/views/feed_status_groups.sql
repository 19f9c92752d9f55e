-- Groups of legal status.
CREATE VIEW feed_status_groups AS
SELECT m.member_id, m.member_code, m.name_sv, m.name_en
FROM dim_member m
WHERE m.dimension = 'StatusGroup';
