-- Working tables of verify: filled within a transaction that is rolled back, so they are always empty.

CREATE TABLE work_verify_event (
  event_no integer NOT NULL,               -- 1, 2, ... in the order of a person's events
  person_key bigint NOT NULL,
  event_kind smallint NOT NULL,
  event_day integer NOT NULL,
  application_day integer NOT NULL,
  region_id integer NOT NULL,
  status_id smallint NOT NULL,
  reason_id smallint NOT NULL,
  birth_year smallint NOT NULL,
  sex_id smallint NOT NULL,
  record_key bigint NOT NULL,
  episode_no integer NOT NULL,             -- 0 until its round
  PRIMARY KEY (event_no, person_key)
){{clustered}};

-- How far each episode has come. Day 0 stands for not yet.
CREATE TABLE work_verify_course (
  person_key bigint NOT NULL,
  episode_no integer NOT NULL,
  application_day integer NOT NULL,
  earliest_day integer NOT NULL,           -- earliest and latest application that its events state
  latest_day integer NOT NULL,
  left_day integer NOT NULL,
  reason_id smallint NOT NULL,
  decided_day integer NOT NULL,
  PRIMARY KEY (person_key, episode_no)
){{clustered}};

-- The event of one round, and the episode it belongs to.
CREATE TABLE work_verify_step (
  person_key bigint NOT NULL PRIMARY KEY,
  last_episode integer NOT NULL,
  episode_no integer NOT NULL
);

CREATE TABLE work_verify_examination (
  delivery_key bigint NOT NULL,
  source_row bigint NOT NULL,
  person_key bigint NOT NULL,
  examined_day integer NOT NULL,
  region_id integer NOT NULL,
  target_group_id smallint NOT NULL,
  record_key bigint NOT NULL,
  PRIMARY KEY (person_key, delivery_key, source_row)
){{clustered}};

CREATE TABLE work_verify_episode (
  person_key bigint NOT NULL,
  episode_no integer NOT NULL,
  record_key bigint NOT NULL,
  application_day integer NOT NULL,
  region_day0 integer NOT NULL,
  region_day30 integer NOT NULL,
  sex_id smallint NOT NULL,
  birth_year smallint NOT NULL,
  status_id smallint NOT NULL,
  left_day integer NOT NULL,
  reason_id smallint NOT NULL,
  first_examination integer NOT NULL,      -- day * 100 + performing region; 0 where there is none
  PRIMARY KEY (person_key, episode_no)
){{clustered}};

CREATE TABLE work_verify_cell (
  cube_name {{text:40}} NOT NULL,
  region_id integer NOT NULL,
  period_id integer NOT NULL,
  sex_id integer NOT NULL,                 -- 0 where the cube has no such dimension, as the next two
  age_band_id integer NOT NULL,
  performing_region_id integer NOT NULL,
  measure_no smallint NOT NULL,            -- place among the cube's measures, from 0
  persons bigint NOT NULL,
  key_sum bigint NOT NULL
);
