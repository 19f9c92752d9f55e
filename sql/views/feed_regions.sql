-- The regions, with 99 (unknown) and 00 (the nation).
CREATE VIEW feed_regions AS
SELECT r.region_id, r.region_code, r.vantetider_code, r.county_letter, r.name_sv, r.name_en, r.county_sv, r.population_2018, r.sort_order
FROM dim_region r;
