-- Sexes in the Migration Agency's files; 9 where a file is not broken down by sex.
CREATE VIEW feed_sex_groups AS
SELECT p.sex_id, p.sex_code, p.sex_sv AS sex_name, p.sex_en AS sex_name_en
FROM dim_case_profile p
WHERE p.case_profile_key = p.sex_id * 1000
UNION ALL
SELECT 9 AS sex_id, '-' AS sex_code, 'inte uppdelat' AS sex_name, 'not broken down' AS sex_name_en;
