-- Rules across deliveries.
CREATE VIEW feed_quality_rules AS
SELECT m.member_id, m.member_code, m.name_sv, m.name_en
FROM dim_member m
WHERE m.dimension = 'Rule';
