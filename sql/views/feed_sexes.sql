-- Sexes, from the case profiles that say nothing else (not unaccompanied, housing and status unknown).
CREATE VIEW feed_sexes AS
SELECT p.sex_id, p.sex_code, p.sex_sv AS sex_name, p.sex_en AS sex_name_en
FROM dim_case_profile p
WHERE p.case_profile_key = p.sex_id * 1000;
