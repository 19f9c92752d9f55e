-- Levels of care.
CREATE VIEW feed_care_levels AS
SELECT m.member_id, m.member_code, m.name_sv, m.name_en
FROM dim_member m
WHERE m.dimension = 'CareLevel';
