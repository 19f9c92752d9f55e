-- Citizenships; 9999 where a file is not broken down by citizenship.
CREATE VIEW feed_citizenships AS
SELECT c.citizenship_id, c.iso3, c.name_sv
FROM dim_citizenship c
UNION ALL
SELECT 9999 AS citizenship_id, '-' AS iso3, 'inte uppdelat' AS name_sv;
