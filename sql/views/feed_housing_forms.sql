-- Forms of housing at the Migration Agency.
CREATE VIEW feed_housing_forms AS
SELECT m.member_id, m.member_code, m.name_sv, m.name_en
FROM dim_member m
WHERE m.dimension = 'Housing';
