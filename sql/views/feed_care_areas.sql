-- Areas of care.
CREATE VIEW feed_care_areas AS
SELECT a.care_area_id AS member_id, a.care_area_code AS member_code, a.name_sv, a.name_en
FROM dim_care_area a
WHERE a.care_area_id > 0;
