-- Age groups in the Migration Agency's files.
CREATE VIEW feed_age_groups AS
SELECT m.member_id, m.member_code, m.name_sv, m.name_en
FROM dim_member m
WHERE m.dimension = 'AgeGroup';
