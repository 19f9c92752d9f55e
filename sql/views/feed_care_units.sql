-- Care units as they are now; the unknown unit has no HSA-id and is left out.
CREATE VIEW feed_care_units AS
SELECT u.hsa_id, u.region_id, u.unit_level, p.hsa_id AS parent_hsa_id, u.name_sv, u.ownership, u.is_asylum_node, u.is_inferred
FROM dim_care_unit u
LEFT JOIN dim_care_unit p ON p.unit_key = u.parent_key AND p.valid_to_day = 2147483647 AND p.unit_key <> 0
WHERE u.valid_to_day = 2147483647 AND u.unit_key <> 0;
