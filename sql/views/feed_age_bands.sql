-- Age bands: each is represented by its lowest age.
CREATE VIEW feed_age_bands AS
SELECT
  a.age_band_id,
  a.age_band_code AS age_band,
  a.age_band_sv AS age_band_name,
  a.age_band_en AS age_band_name_en,
  a.age AS first_age,
  b.last_age,
  a.is_minor
FROM dim_age a
JOIN (SELECT age_band_id, MIN(age) AS first_age, MAX(age) AS last_age FROM dim_age GROUP BY age_band_id) b ON b.first_age = a.age;
