-- Citizenships.
CREATE VIEW feed_citizenships AS
SELECT c.citizenship_id, c.iso3, c.name_sv
FROM dim_citizenship c;
