-- The register events of the latest publication, numbered in each person's order: day, kind, then every other field.
INSERT INTO work_verify_event
  (event_no, person_key, event_kind, event_day, application_day, region_id, status_id, reason_id, birth_year, sex_id, record_key, episode_no)
SELECT
  ROW_NUMBER() OVER (
    PARTITION BY e.person_key
    ORDER BY e.event_day, e.event_kind, e.application_day, e.region_id, e.case_profile_key % 10, e.reason_id, e.birth_year, e.case_profile_key / 1000) AS event_no,
  e.person_key, e.event_kind, e.event_day, e.application_day, e.region_id, e.case_profile_key % 10 AS status_id, e.reason_id, e.birth_year,
  e.case_profile_key / 1000 AS sex_id, e.record_key, 0 AS episode_no
FROM publication_delivery p
JOIN fact_register_event e ON e.delivery_key = p.delivery_key
WHERE p.valid_to = 2147483647
