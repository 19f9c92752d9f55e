-- The municipalities, with 0 for unknown.
CREATE VIEW feed_municipalities AS
SELECT m.municipality_id, m.municipality_code, m.name_sv, m.region_id, m.population_2018
FROM dim_municipality m;
