-- Every delivered kind beside the register, the examinations and the nation's series. Facts are numbers and append-only; members that a
-- file names by text (units, codes, courses) are kept by the load in dim_care_unit, dim_code and dim_label.
-- Where a dimension stands on an aggregated row: 0 unknown, -1 not broken down by it, -2 masked at the source.

-- Type 2: what a region was called. dim_region keeps the present name.
CREATE TABLE dim_region_version (
  region_id integer NOT NULL,
  valid_from_day integer NOT NULL,
  valid_to_day integer NOT NULL,           -- last day; 2147483647 while it stands
  name_sv {{text:60}} NOT NULL,
  legal_form {{text:20}} NOT NULL,         -- landsting, region or kommun
  PRIMARY KEY (region_id, valid_from_day)
);

-- Type 2: the code and county of a municipality that has changed either (Heby: 1917 in county 19 before 2007, then 0331 in county 03).
CREATE TABLE dim_municipality_version (
  municipality_id integer NOT NULL,
  valid_from_day integer NOT NULL,
  valid_to_day integer NOT NULL,
  municipality_code {{text:4}} NOT NULL,
  region_id integer NOT NULL,
  PRIMARY KEY (municipality_id, valid_from_day)
);

-- Spellings, in lower case with single spaces and without hyphens.
CREATE TABLE dim_municipality_name (
  name_key {{text:80}} NOT NULL PRIMARY KEY,
  municipality_id integer NOT NULL
);

CREATE TABLE dim_citizenship_name (
  name_key {{text:100}} NOT NULL PRIMARY KEY,
  citizenship_id integer NOT NULL
);

-- Age groups of every system: id = first age * 1000 + last age (17 is 0-17, 65120 is 65+).
CREATE TABLE dim_age_group (
  age_group_id integer NOT NULL PRIMARY KEY,
  age_group_code {{text:10}} NOT NULL,
  name_sv {{text:40}} NOT NULL,
  name_en {{text:40}} NOT NULL,
  first_age smallint,
  last_age smallint,
  is_minor smallint NOT NULL
);
ALTER TABLE dim_age ADD municipal_group_id integer NOT NULL DEFAULT 0;    -- 0-17, 18-19, 20-64, 65+: municipal reception
ALTER TABLE dim_age ADD compensation_group_id integer NOT NULL DEFAULT 0; -- 0-18, 19-60, 61+: state compensation
ALTER TABLE dim_age ADD broad_group_id integer NOT NULL DEFAULT 0;        -- 0-17, 18+: entitlement to care

-- Type 2 by HSA-id: a unit that moves to another parent gets a new row from that day.
CREATE TABLE dim_care_unit (
  unit_key bigint NOT NULL,                -- first 63 bits of SHA-256 of the HSA-id in upper case; 0 unknown
  valid_from_day integer NOT NULL,
  valid_to_day integer NOT NULL,
  hsa_id {{text:40}} NOT NULL,
  unit_level smallint NOT NULL,            -- 1 unit, 2 care unit, 3 care provider, 0 unknown
  parent_key bigint NOT NULL,              -- care unit of a unit, provider of a care unit; 0 unknown
  name_sv {{text:200}},
  ownership {{text:10}},                   -- OFFENTLIG or PRIVAT; null while only inferred
  care_level_id smallint NOT NULL,
  municipality_id integer NOT NULL,
  region_id integer NOT NULL,              -- of the first delivery that named it
  is_asylum_node smallint NOT NULL,
  is_inferred smallint NOT NULL,           -- 1: known from deliveries alone
  PRIMARY KEY (unit_key, valid_from_day)
);

-- Codes that deliveries have named: diagnoses, procedures, medical areas, languages. code_key is the code as a number that sorts as its text.
CREATE TABLE dim_code (
  code_system {{text:10}} NOT NULL,        -- ICD10SE, KVA, MVO or ISO639
  code_key bigint NOT NULL,
  code {{text:10}} NOT NULL,
  PRIMARY KEY (code_system, code_key)
);

-- What codes mean, as ranges: a code belongs to every group whose range holds it.
CREATE TABLE dim_code_group (
  code_system {{text:10}} NOT NULL,
  group_code {{text:20}} NOT NULL,         -- CHAPTER_I to CHAPTER_XXII, MENTAL, PSYCHOSOCIAL, PTSD, INFECTION, EXAMINATION, ASSESSMENT, INTERVENTION, PSYCHIATRY, CHILD_PSYCHIATRY
  region_id integer NOT NULL,              -- 0 everywhere; else the region whose own code it is
  from_key bigint NOT NULL,
  to_key bigint NOT NULL,
  from_code {{text:10}} NOT NULL,
  to_code {{text:10}} NOT NULL,
  name_sv {{text:120}} NOT NULL,
  name_en {{text:120}} NOT NULL,
  PRIMARY KEY (code_system, group_code, region_id, from_key)
);

-- Courses and sources that programme files name.
CREATE TABLE dim_label (
  label_key bigint NOT NULL PRIMARY KEY,   -- first 63 bits of SHA-256 of the text in upper case
  label {{text:200}} NOT NULL
);

CREATE TABLE dim_care_area (
  care_area_id smallint NOT NULL PRIMARY KEY,
  care_area_code {{text:10}} NOT NULL,
  name_sv {{text:60}} NOT NULL,
  name_en {{text:60}} NOT NULL,
  rule_version smallint NOT NULL
);

CREATE TABLE dim_contact_type (
  contact_type_id smallint NOT NULL PRIMARY KEY, -- 100 + the code of Väntetidsdatabasen
  contact_type_code {{text:2}} NOT NULL,
  name_sv {{text:60}} NOT NULL,
  name_en {{text:60}} NOT NULL,
  is_remote smallint NOT NULL,
  is_inpatient smallint NOT NULL,
  is_group smallint NOT NULL
);

CREATE TABLE dim_profession (
  profession_id smallint NOT NULL PRIMARY KEY,   -- 910 for XS910
  profession_code {{text:5}} NOT NULL,
  name_sv {{text:60}} NOT NULL,
  name_en {{text:60}} NOT NULL
);

-- Type 2: scores and cut-offs by version.
CREATE TABLE dim_instrument (
  instrument_id smallint NOT NULL,
  valid_from_day integer NOT NULL,
  valid_to_day integer NOT NULL,
  instrument_code {{text:10}} NOT NULL,
  name_sv {{text:80}} NOT NULL,
  name_en {{text:80}} NOT NULL,
  min_score smallint NOT NULL,
  max_score smallint NOT NULL,
  items smallint NOT NULL,
  min_age smallint NOT NULL,
  cut_positive smallint NOT NULL,          -- a score at or beyond it is positive
  cut_moderate smallint,
  cut_severe smallint,
  low_is_worse smallint NOT NULL,          -- 1: scores at or below the cut-off are positive (WHO-5)
  PRIMARY KEY (instrument_id, valid_from_day)
);

CREATE TABLE dim_intervention (
  intervention_id smallint NOT NULL PRIMARY KEY,
  intervention_code {{text:15}} NOT NULL,
  name_sv {{text:60}} NOT NULL,
  name_en {{text:60}} NOT NULL,
  iasc_level smallint NOT NULL,            -- the level a delivery that gives none gets
  iasc_level_min smallint NOT NULL,
  iasc_level_max smallint NOT NULL
);

-- Migrationsverket, aggregated: the count, or null where it is masked; what it may be is between low and high.
CREATE TABLE fact_application_group (
  delivery_key bigint NOT NULL,
  source_row bigint NOT NULL,
  month_id integer NOT NULL,
  citizenship_id integer NOT NULL,
  sex_id smallint NOT NULL,
  age_group_id integer NOT NULL,
  unaccompanied_id smallint NOT NULL,      -- 1 yes, 0 no, -1 not broken down
  applications bigint,
  applications_low bigint NOT NULL,
  applications_high bigint NOT NULL,
  published_day integer NOT NULL,
  PRIMARY KEY (delivery_key, source_row)
){{clustered}};

-- A stock at the end of the month: never summed over months.
CREATE TABLE fact_enrolled_month (
  delivery_key bigint NOT NULL,
  source_row bigint NOT NULL,
  month_id integer NOT NULL,
  region_id integer NOT NULL,              -- the municipality's, else the row's; 99 unknown
  municipality_id integer NOT NULL,
  housing_id smallint NOT NULL,
  status_id smallint NOT NULL,
  age_group_id integer NOT NULL,
  sex_id smallint NOT NULL,
  enrolled bigint,
  enrolled_low bigint NOT NULL,
  enrolled_high bigint NOT NULL,
  published_day integer NOT NULL,
  PRIMARY KEY (delivery_key, source_row)
){{clustered}};

CREATE TABLE fact_decision_group (
  delivery_key bigint NOT NULL,
  source_row bigint NOT NULL,
  month_id integer NOT NULL,
  citizenship_id integer NOT NULL,
  sex_id smallint NOT NULL,
  decided bigint,
  decided_low bigint NOT NULL,
  decided_high bigint NOT NULL,
  granted bigint,
  granted_low bigint NOT NULL,
  granted_high bigint NOT NULL,
  rejected bigint,
  rejected_low bigint NOT NULL,
  rejected_high bigint NOT NULL,
  dublin bigint,
  dublin_low bigint NOT NULL,
  dublin_high bigint NOT NULL,
  other bigint,
  other_low bigint NOT NULL,
  other_high bigint NOT NULL,
  mean_handling_microdays bigint,          -- days * 1 000 000
  PRIMARY KEY (delivery_key, source_row)
){{clustered}};

CREATE TABLE fact_care_contact (
  delivery_key bigint NOT NULL,
  source_row bigint NOT NULL,
  person_key bigint NOT NULL,              -- negative: a contact that cannot be linked, -contact_key
  person_check bigint NOT NULL,
  record_key bigint NOT NULL,
  contact_key bigint NOT NULL,             -- 63-bit keyed hash of region + VardkontaktId
  contact_day integer NOT NULL,            -- of admission where it is a stay in hospital
  decision_day integer,
  discharge_day integer,
  birth_year smallint NOT NULL,
  sex_id smallint NOT NULL,
  municipality_id integer NOT NULL,
  citizenship_id integer NOT NULL,
  contact_status_id smallint NOT NULL,     -- 0 not stated
  contact_type_id smallint NOT NULL,
  profession_id smallint NOT NULL,
  medical_area_key integer NOT NULL,
  care_level_id smallint NOT NULL,         -- 1 PV, 2 SOV, 3 SLV, 4 TAND
  phase_id smallint NOT NULL,              -- 0 not stated
  emergency_id smallint NOT NULL,          -- 0 not emergency, 1-5, -1 not stated
  interpreter_id smallint NOT NULL,        -- 1 yes, 0 no, 2 unknown, -1 not stated
  interpreter_language_key integer,
  booking_id smallint NOT NULL,            -- 0 not stated
  missed smallint NOT NULL,                -- 1 yes, 0 no, -1 not stated
  unit_key bigint NOT NULL,                -- HSAIdEnhet, else HSAIdVardenhet
  provider_key bigint NOT NULL,
  fee_ore bigint,
  cost_ore bigint,
  PRIMARY KEY (delivery_key, source_row, person_key)
){{clustered}};
CREATE INDEX ix_care_contact_person ON fact_care_contact (person_key);
CREATE INDEX ix_care_contact_key ON fact_care_contact (contact_key);

CREATE TABLE bridge_contact_diagnosis (
  delivery_key bigint NOT NULL,
  source_row bigint NOT NULL,
  contact_key bigint NOT NULL,
  diagnosis_key bigint NOT NULL,           -- dim_code ICD10SE
  is_principal smallint NOT NULL,
  PRIMARY KEY (delivery_key, source_row, contact_key)
){{clustered}};
CREATE INDEX ix_contact_diagnosis_contact ON bridge_contact_diagnosis (contact_key);

CREATE TABLE bridge_contact_procedure (
  delivery_key bigint NOT NULL,
  source_row bigint NOT NULL,
  contact_key bigint NOT NULL,
  procedure_key integer NOT NULL,          -- dim_code KVA
  codebook_id smallint NOT NULL,           -- 1 KVA, 2 the region's own
  occurrences integer NOT NULL,
  PRIMARY KEY (delivery_key, source_row, contact_key)
){{clustered}};
CREATE INDEX ix_contact_procedure_contact ON bridge_contact_procedure (contact_key);

CREATE TABLE fact_screening (
  delivery_key bigint NOT NULL,
  source_row bigint NOT NULL,
  person_key bigint NOT NULL,
  person_check bigint NOT NULL,
  record_key bigint NOT NULL,
  screening_key bigint NOT NULL,           -- 63-bit keyed hash of region + ScreeningId
  screened_day integer NOT NULL,
  instrument_id smallint NOT NULL,
  score_centi integer,                     -- score * 100; null where it is not scored
  thermometer smallint,
  answered_items smallint,
  suicide_flag smallint NOT NULL,          -- 1 yes, 0 no, -1 not stated, as aborted
  language_key integer,
  interpreter_id smallint NOT NULL,
  aborted smallint NOT NULL,
  PRIMARY KEY (delivery_key, source_row, person_key)
){{clustered}};
CREATE INDEX ix_screening_person ON fact_screening (person_key);

CREATE TABLE fact_intervention (
  delivery_key bigint NOT NULL,
  source_row bigint NOT NULL,
  person_key bigint NOT NULL,
  person_check bigint NOT NULL,
  record_key bigint NOT NULL,
  intervention_key bigint NOT NULL,        -- 63-bit keyed hash of region + InsatsId: a later month's row supersedes
  intervention_id smallint NOT NULL,
  iasc_level smallint NOT NULL,
  event_day integer NOT NULL,              -- ended, else started, else offered
  referral_day integer,
  offered_day integer NOT NULL,
  answer_id smallint NOT NULL,             -- 1 yes, 2 no, 3 no answer, 0 not stated
  start_day integer,
  end_day integer,
  contacts integer,
  end_reason_id smallint NOT NULL,         -- 0 not stated
  unit_key bigint NOT NULL,
  PRIMARY KEY (delivery_key, source_row, person_key)
){{clustered}};
CREATE INDEX ix_intervention_person ON fact_intervention (person_key);
CREATE INDEX ix_intervention_key ON fact_intervention (intervention_key);

CREATE TABLE fact_training (
  delivery_key bigint NOT NULL,
  source_row bigint NOT NULL,
  region_id integer NOT NULL,
  training_day integer NOT NULL,
  course_key bigint NOT NULL,
  level_id smallint NOT NULL,              -- 1 national, 2 local
  participants integer NOT NULL,
  from_municipalities integer,
  trainers integer,
  source_key bigint NOT NULL,
  PRIMARY KEY (delivery_key, source_row)
){{clustered}};

CREATE TABLE fact_programme_step (
  delivery_key bigint NOT NULL,
  source_row bigint NOT NULL,
  region_id integer NOT NULL,
  step_day integer NOT NULL,
  step_id smallint NOT NULL,
  amount_ore bigint,
  source_key bigint NOT NULL,
  PRIMARY KEY (delivery_key, source_row)
){{clustered}};

INSERT INTO dim_care_unit (unit_key, valid_from_day, valid_to_day, hsa_id, unit_level, parent_key, name_sv, ownership, care_level_id, municipality_id, region_id, is_asylum_node, is_inferred)
VALUES (0, 0, 2147483647, '', 0, 0, 'Okänd enhet', NULL, 0, 0, 99, 0, 0);
