-- Publications and their cells. A cell is valid from one publication to another (2147483647 while it stands);
-- closing valid_to is the only update. Key columns hold -3 where a dimension is rolled up to everything; regions roll up to
-- the nation, 0, and months to quarters (yyyyq) and years (yyyy).

CREATE TABLE dim_publication (
  publication_id integer NOT NULL PRIMARY KEY, -- 1, 2, ...
  data_day integer NOT NULL,                   -- the data clock's day number
  last_month_id integer NOT NULL,              -- last month with regional data; 0 where there is none
  method_version {{text:20}} NOT NULL,
  rights_state {{text:12}} NOT NULL,           -- published or withdrawn
  withdrawn_reason {{text:400}},
  national_denominator {{text:10}} NOT NULL,   -- official or register
  regional_origin {{text:10}} NOT NULL,        -- official or demo
  regions_expected integer NOT NULL,
  regions_delivered integer NOT NULL           -- regions with every kind for the last month
);

CREATE TABLE publication_delivery (
  delivery_key bigint NOT NULL,
  valid_from integer NOT NULL,
  valid_to integer NOT NULL,
  PRIMARY KEY (delivery_key, valid_from)
);

CREATE TABLE cube_applications (
  level_mask integer NOT NULL,
  cell_id bigint NOT NULL,
  region_id integer NOT NULL,
  period_id integer NOT NULL,
  valid_from integer NOT NULL,
  valid_to integer NOT NULL,
  months bigint NOT NULL,                      -- months included: below 3 or 12, the period is not whole
  applications bigint NOT NULL,
  men bigint NOT NULL,
  women bigint NOT NULL,
  minors bigint NOT NULL,
  unaccompanied_minors bigint NOT NULL,
  PRIMARY KEY (level_mask, cell_id, valid_from)
){{clustered}};

CREATE TABLE cube_decisions (
  level_mask integer NOT NULL,
  cell_id bigint NOT NULL,
  region_id integer NOT NULL,
  period_id integer NOT NULL,
  valid_from integer NOT NULL,
  valid_to integer NOT NULL,
  months bigint NOT NULL,
  decided bigint NOT NULL,
  granted bigint,                              -- null where a part was not published
  rejected bigint,
  dublin bigint,
  other bigint,
  handling_microdays bigint,                   -- mean * decided, days * 1 000 000
  PRIMARY KEY (level_mask, cell_id, valid_from)
){{clustered}};

CREATE TABLE cube_health_examination_coverage (
  level_mask integer NOT NULL,
  cell_id bigint NOT NULL,
  region_id integer NOT NULL,
  period_id integer NOT NULL,
  sex_id integer NOT NULL,
  age_band_id integer NOT NULL,
  valid_from integer NOT NULL,
  valid_to integer NOT NULL,
  examined_30 bigint NOT NULL,
  examined_30_key bigint NOT NULL,
  examined_30_open bigint NOT NULL,
  examined_60 bigint NOT NULL,
  examined_60_key bigint NOT NULL,
  examined_60_open bigint NOT NULL,
  examined_90 bigint NOT NULL,
  examined_90_key bigint NOT NULL,
  examined_90_open bigint NOT NULL,
  examined_180 bigint NOT NULL,
  examined_180_key bigint NOT NULL,
  examined_180_open bigint NOT NULL,
  examined_later bigint NOT NULL,
  examined_later_key bigint NOT NULL,
  examined_later_open bigint NOT NULL,
  left_30 bigint NOT NULL,
  left_30_key bigint NOT NULL,
  left_30_open bigint NOT NULL,
  left_60 bigint NOT NULL,
  left_60_key bigint NOT NULL,
  left_60_open bigint NOT NULL,
  left_90 bigint NOT NULL,
  left_90_key bigint NOT NULL,
  left_90_open bigint NOT NULL,
  left_180 bigint NOT NULL,
  left_180_key bigint NOT NULL,
  left_180_open bigint NOT NULL,
  left_later bigint NOT NULL,
  left_later_key bigint NOT NULL,
  left_later_open bigint NOT NULL,
  remaining bigint NOT NULL,
  remaining_key bigint NOT NULL,
  remaining_open bigint NOT NULL,
  PRIMARY KEY (level_mask, cell_id, valid_from)
){{clustered}};

-- Accepted examinations by performing region and month, and the register's applications by region of registration.
CREATE TABLE cube_health_examination_ratio (
  level_mask integer NOT NULL,
  cell_id bigint NOT NULL,
  region_id integer NOT NULL,
  period_id integer NOT NULL,
  valid_from integer NOT NULL,
  valid_to integer NOT NULL,
  examinations bigint NOT NULL,
  examinations_key bigint NOT NULL,
  examinations_open bigint NOT NULL,
  applications bigint NOT NULL,
  applications_key bigint NOT NULL,
  applications_open bigint NOT NULL,
  PRIMARY KEY (level_mask, cell_id, valid_from)
){{clustered}};

-- Examinations that count, by region of responsibility, performing region and month of examination: who a region's figures depend on.
CREATE TABLE cube_examination_flow (
  level_mask integer NOT NULL,
  cell_id bigint NOT NULL,
  region_id integer NOT NULL,
  period_id integer NOT NULL,
  performing_region_id integer NOT NULL,
  valid_from integer NOT NULL,
  valid_to integer NOT NULL,
  examinations bigint NOT NULL,
  examinations_key bigint NOT NULL,
  examinations_open bigint NOT NULL,
  PRIMARY KEY (level_mask, cell_id, valid_from)
){{clustered}};

-- Bit i: the cohort is mature at horizon 30, 60, 90, 180. Periods longer than a month are mature when each of their months is.
CREATE TABLE cube_cohort_maturity (
  region_id integer NOT NULL,
  period_id integer NOT NULL,
  valid_from integer NOT NULL,
  valid_to integer NOT NULL,
  mature_mask smallint NOT NULL,
  missing_share_ppm integer NOT NULL,          -- usual share of the region's examinations made by regions that have not delivered
  PRIMARY KEY (region_id, period_id, valid_from)
);

CREATE TABLE cube_indicator_value (
  indicator_id integer NOT NULL,
  variant {{text:20}} NOT NULL,
  region_id integer NOT NULL,
  period_type {{text:1}} NOT NULL,             -- M, Q or Y
  period_id integer NOT NULL,
  valid_from integer NOT NULL,
  valid_to integer NOT NULL,
  numerator bigint NOT NULL,
  numerator_key bigint NOT NULL,
  numerator_open bigint NOT NULL,
  denominator bigint NOT NULL,
  denominator_key bigint NOT NULL,
  denominator_open bigint NOT NULL,
  value_micro bigint,                          -- value * 1 000 000; null where the denominator is 0
  value_micro_open bigint,
  lower95_micro bigint,                        -- null for ratios
  lower95_micro_open bigint,
  upper95_micro bigint,
  upper95_micro_open bigint,
  denominator_source {{text:10}} NOT NULL,     -- official or register
  PRIMARY KEY (indicator_id, variant, region_id, period_id, valid_from)
);

-- Working tables of one publication, emptied inside its transaction.
CREATE TABLE work_person (
  person_key bigint NOT NULL PRIMARY KEY
);
CREATE TABLE work_cell (
  level_mask integer NOT NULL,
  cell_id bigint NOT NULL,
  valid_to integer NOT NULL
);
CREATE TABLE work_period (
  region_id integer NOT NULL,
  period_id integer NOT NULL,
  valid_to integer NOT NULL
);
CREATE TABLE work_indicator_value (
  region_id integer NOT NULL,
  period_id integer NOT NULL,
  numerator bigint NOT NULL,
  numerator_key bigint NOT NULL,
  numerator_open bigint NOT NULL,
  denominator bigint NOT NULL,
  denominator_key bigint NOT NULL,
  denominator_open bigint NOT NULL,
  value_micro bigint,
  value_micro_open bigint,
  lower95_micro bigint,
  lower95_micro_open bigint,
  upper95_micro bigint,
  upper95_micro_open bigint,
  is_official smallint NOT NULL
);
