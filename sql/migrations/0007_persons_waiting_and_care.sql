-- Persons as the register knows them day by day, and what is counted from that: person-months, waits and care. A span with an open end
-- has valid_to_day 2147483647. The derived tables are rewritten person by person by the fold and are rebuildable.

-- Type 2: one row for each span of days that a person was enrolled and nothing changed. Sex and year of birth are the latest known.
CREATE TABLE dim_person (
  person_key bigint NOT NULL,
  valid_from_day integer NOT NULL,
  valid_to_day integer NOT NULL,
  episode_no smallint NOT NULL,
  record_key bigint NOT NULL,
  region_id integer NOT NULL,
  municipality_id integer NOT NULL,
  housing_id smallint NOT NULL,
  status_id smallint NOT NULL,
  birth_year smallint NOT NULL,
  sex_id smallint NOT NULL,
  citizenship_id integer NOT NULL,
  unaccompanied_id smallint NOT NULL,
  application_day integer NOT NULL,            -- of the episode
  unexamined_to_day integer NOT NULL,          -- last day that the person waits for a first examination; 0 where none is due
  PRIMARY KEY (person_key, valid_from_day)
){{clustered}};

-- Everything that a month that comes asks of those enrolled in the region.
CREATE INDEX ix_person_region ON dim_person (region_id, valid_to_day, valid_from_day, status_id, sex_id, birth_year, record_key, application_day,
  unexamined_to_day, person_key);

-- Days on which a person had been referred to or offered an intervention that had not started; of several at once, the longest wait.
CREATE TABLE fact_intervention_wait (
  person_key bigint NOT NULL,
  valid_from_day integer NOT NULL,
  valid_to_day integer NOT NULL,
  waiting_since_day integer NOT NULL,
  PRIMARY KEY (person_key, valid_from_day)
){{clustered}};

-- Members of the cubes' dimensions that no other table has.
CREATE TABLE dim_member (
  dimension {{text:20}} NOT NULL,
  member_id integer NOT NULL,
  member_code {{text:20}} NOT NULL,
  name_sv {{text:80}} NOT NULL,
  name_en {{text:80}} NOT NULL,
  PRIMARY KEY (dimension, member_id)
);
INSERT INTO dim_member (dimension, member_id, member_code, name_sv, name_en) VALUES
  ('StatusGroup', 1, 'ASYL', 'asylsökande', 'asylum seekers'),
  ('StatusGroup', 2, 'UT_VANTAR', 'tillstånd, väntar på kommun', 'permit, awaiting a municipality'),
  ('StatusGroup', 3, 'MASSFLYKT', 'tillfälligt skydd', 'mass-influx protection'),
  ('StatusGroup', 4, 'OVRIGA', 'övriga', 'others'),
  ('WaitsFor', 1, 'HU', 'hälsoundersökning', 'health examination'),
  ('WaitsFor', 2, 'INSATS', 'insats för psykisk hälsa', 'intervention for mental health'),
  ('WaitBand', 1, '0-30', '0–30 dagar', '0–30 days'),
  ('WaitBand', 2, '31-60', '31–60 dagar', '31–60 days'),
  ('WaitBand', 3, '61-90', '61–90 dagar', '61–90 days'),
  ('WaitBand', 4, '91-120', '91–120 dagar', '91–120 days'),
  ('WaitBand', 5, '121-180', '121–180 dagar', '121–180 days'),
  ('WaitBand', 6, '181-365', '181–365 dagar', '181–365 days'),
  ('WaitBand', 7, '366+', '366 dagar och mer', '366 days and more'),
  ('CareLevel', 1, 'PV', 'primärvård', 'primary care'),
  ('CareLevel', 2, 'SOV', 'specialiserad öppenvård', 'specialised outpatient care'),
  ('CareLevel', 3, 'SLV', 'specialiserad sluten vård', 'specialised inpatient care'),
  ('CareLevel', 4, 'TAND', 'tandvård', 'dental care');

CREATE TABLE cube_person_months (
  level_mask integer NOT NULL,
  cell_id bigint NOT NULL,
  region_id integer NOT NULL,
  period_id integer NOT NULL,
  sex_id integer NOT NULL,
  age_band_id integer NOT NULL,
  status_group_id integer NOT NULL,
  valid_from integer NOT NULL,
  valid_to integer NOT NULL,
  person_days bigint NOT NULL,
  person_days_key bigint NOT NULL,
  person_days_open bigint NOT NULL,
  persons_at_end bigint NOT NULL,              -- a stock: on the period's last day
  persons_at_end_key bigint NOT NULL,
  persons_at_end_open bigint NOT NULL,
  PRIMARY KEY (level_mask, cell_id, valid_from)
){{clustered}};

-- A stock at the end of each month: never summed over months, nor over what is waited for (a person may wait for both).
CREATE TABLE cube_waiting (
  level_mask integer NOT NULL,
  cell_id bigint NOT NULL,
  region_id integer NOT NULL,
  period_id integer NOT NULL,
  sex_id integer NOT NULL,
  age_band_id integer NOT NULL,
  waits_for_id integer NOT NULL,
  wait_band_id integer NOT NULL,
  valid_from integer NOT NULL,
  valid_to integer NOT NULL,
  persons bigint NOT NULL,
  persons_key bigint NOT NULL,
  persons_open bigint NOT NULL,
  PRIMARY KEY (level_mask, cell_id, valid_from)
){{clustered}};

-- Linked contacts by region of residence on the day; those of persons who were not enrolled that day by the region that gave the care.
CREATE TABLE cube_care_consumption (
  level_mask integer NOT NULL,
  cell_id bigint NOT NULL,
  region_id integer NOT NULL,
  period_id integer NOT NULL,
  sex_id integer NOT NULL,
  age_band_id integer NOT NULL,
  care_area_id integer NOT NULL,
  care_level_id integer NOT NULL,
  valid_from integer NOT NULL,
  valid_to integer NOT NULL,
  contacts bigint NOT NULL,
  contacts_key bigint NOT NULL,
  contacts_open bigint NOT NULL,
  doctor_visits bigint NOT NULL,
  doctor_visits_key bigint NOT NULL,
  doctor_visits_open bigint NOT NULL,
  emergency bigint NOT NULL,
  emergency_key bigint NOT NULL,
  emergency_open bigint NOT NULL,
  remote bigint NOT NULL,
  remote_key bigint NOT NULL,
  remote_open bigint NOT NULL,
  interpreted bigint NOT NULL,
  interpreted_key bigint NOT NULL,
  interpreted_open bigint NOT NULL,
  unlinked bigint NOT NULL,
  unlinked_key bigint NOT NULL,
  unlinked_open bigint NOT NULL,
  PRIMARY KEY (level_mask, cell_id, valid_from)
){{clustered}};
