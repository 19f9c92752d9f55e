-- One row per delivered file, and the facts it brought. Facts are append-only: current = joined on active deliveries.

CREATE TABLE dim_delivery (
  delivery_key bigint NOT NULL PRIMARY KEY,
  manifest_key bigint NOT NULL,            -- delivery_key of the manifest's first file: a manifest is activated whole
  source {{text:10}} NOT NULL,             -- MV or REGION
  file_kind {{text:30}} NOT NULL,
  region_id integer NOT NULL,              -- 0 for the nation's sources
  month_id integer NOT NULL,               -- DatatGallerFor
  delivery_reference {{text:40}} NOT NULL,
  version bigint NOT NULL,
  replaces_reference {{text:40}},
  file_name {{text:200}} NOT NULL,
  file_sha256 {{text:64}} NOT NULL,
  file_bytes bigint NOT NULL,
  schema_version {{text:10}} NOT NULL,
  key_version integer NOT NULL,
  data_origin {{text:10}} NOT NULL,        -- official or demo
  rows_read bigint NOT NULL,
  rows_accepted bigint NOT NULL,
  rows_refused bigint NOT NULL,
  rows_warned bigint NOT NULL,
  state {{text:12}} NOT NULL,              -- loading, active, superseded, deleted or refused
  received_day integer NOT NULL            -- day number on the data clock
);
CREATE INDEX ix_delivery_partition ON dim_delivery (source, file_kind, region_id, month_id, state);
CREATE INDEX ix_delivery_reference ON dim_delivery (delivery_reference);
CREATE INDEX ix_delivery_manifest ON dim_delivery (manifest_key);
CREATE INDEX ix_delivery_state ON dim_delivery (state);

-- The receipt's lines: at most a thousand a file, with the counts of each rule whole.
CREATE TABLE delivery_finding (
  delivery_key bigint NOT NULL,
  finding_no integer NOT NULL,
  severity {{text:1}} NOT NULL,            -- F, R or V
  rule_code {{text:40}} NOT NULL,
  line bigint NOT NULL,
  column_name {{text:60}},
  occurrences bigint NOT NULL,             -- 1, or how many more like it were left out of the list
  masked_value {{text:100}},
  text_sv {{text:600}} NOT NULL,
  text_en {{text:600}} NOT NULL,
  PRIMARY KEY (delivery_key, finding_no)
);

CREATE TABLE fact_application_month (
  delivery_key bigint NOT NULL,
  source_row bigint NOT NULL,
  month_id integer NOT NULL,
  applications bigint NOT NULL,
  men bigint NOT NULL,
  women bigint NOT NULL,
  minors bigint NOT NULL,
  unaccompanied_minors bigint NOT NULL,
  published_day integer NOT NULL,
  PRIMARY KEY (delivery_key, source_row)
){{clustered}};

CREATE TABLE fact_decision_month (
  delivery_key bigint NOT NULL,
  source_row bigint NOT NULL,
  month_id integer NOT NULL,
  decided bigint NOT NULL,
  granted bigint,
  rejected bigint,
  dublin bigint,
  other bigint,
  mean_handling_microdays bigint,          -- days * 1 000 000
  published_day integer NOT NULL,
  PRIMARY KEY (delivery_key, source_row)
){{clustered}};

CREATE TABLE fact_register_event (
  delivery_key bigint NOT NULL,
  source_row bigint NOT NULL,
  person_key bigint NOT NULL,
  person_check bigint NOT NULL,            -- the rest of the permuted PersonNyckel: a collision is seen, never merged
  record_key bigint NOT NULL,              -- 0 to 2^32-1, for disclosure control
  episode_no integer NOT NULL,
  event_kind smallint NOT NULL,            -- 1 enrolled, 2 moved, 3 status, 4 deregistered
  event_day integer NOT NULL,
  application_day integer NOT NULL,
  registration_day integer,
  region_id integer NOT NULL,              -- the row's Lan; 99 unknown
  municipality_id integer NOT NULL,
  citizenship_id integer NOT NULL,
  birth_year smallint NOT NULL,
  case_profile_key integer NOT NULL,
  reason_id smallint NOT NULL,             -- why deregistered; 0 for other events
  PRIMARY KEY (delivery_key, source_row, person_key)
){{clustered}};
CREATE INDEX ix_register_event_person ON fact_register_event (person_key);

CREATE TABLE fact_health_examination (
  delivery_key bigint NOT NULL,
  source_row bigint NOT NULL,
  person_key bigint NOT NULL,
  person_check bigint NOT NULL,
  record_key bigint NOT NULL,
  examination_key bigint NOT NULL,         -- 63-bit keyed hash of region + HuId: a later month's row supersedes
  outcome_id smallint NOT NULL,
  target_group_id smallint NOT NULL,
  event_day integer NOT NULL,              -- examined, else called, else offered
  offered_day integer,
  offer_mode_id smallint NOT NULL,
  called_day integer,
  examined_day integer,
  municipality_id integer NOT NULL,
  birth_year smallint NOT NULL,
  sex_id smallint NOT NULL,
  talk smallint NOT NULL,                  -- 1 yes, 0 no, -1 not stated, as the next three
  sampling smallint NOT NULL,
  body smallint NOT NULL,
  infection_control smallint NOT NULL,
  mental_sign_id smallint NOT NULL,        -- 1 yes, 0 no, 2 not assessed, -1 not stated
  interpreter_id smallint NOT NULL,
  claimed smallint NOT NULL,
  claimed_ore bigint,
  PRIMARY KEY (delivery_key, source_row, person_key)
){{clustered}};
CREATE INDEX ix_health_examination_person ON fact_health_examination (person_key);
CREATE INDEX ix_health_examination_key ON fact_health_examination (examination_key);

-- Derived by the fold, rewritten person by person, rebuildable.
CREATE TABLE fact_asylum_episode (
  person_key bigint NOT NULL,
  episode_no smallint NOT NULL,
  record_key bigint NOT NULL,
  application_day integer NOT NULL,
  region_day0 integer NOT NULL,
  region_day30 integer NOT NULL,
  sex_id smallint NOT NULL,
  birth_year smallint NOT NULL,
  age_band_id smallint NOT NULL,
  status_id smallint NOT NULL,
  in_coverage_denominator smallint NOT NULL,
  first_examination_day integer,
  examination_region integer NOT NULL,
  deregistration_day integer,
  reason_id smallint NOT NULL,
  coverage_band smallint NOT NULL,
  PRIMARY KEY (person_key, episode_no)
){{clustered}};
