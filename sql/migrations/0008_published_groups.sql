-- Migrationsverket's figures by group. A count is null where a part of it is masked at the
-- source; what it may be is between low and high.

-- A stock at the end of each month: never summed over months. Housing 9 and age group 99: the source is not broken down by it.
CREATE TABLE cube_enrolled (
  level_mask integer NOT NULL,
  cell_id bigint NOT NULL,
  region_id integer NOT NULL,
  period_id integer NOT NULL,
  housing_id integer NOT NULL,
  age_group_id integer NOT NULL,               -- number of the group, 1 and on, in order of first and last age
  municipality_id integer NOT NULL,
  valid_from integer NOT NULL,
  valid_to integer NOT NULL,
  enrolled bigint,
  enrolled_low bigint NOT NULL,
  enrolled_high bigint NOT NULL,
  PRIMARY KEY (level_mask, cell_id, valid_from)
){{clustered}};
CREATE INDEX ix_enrolled_period ON cube_enrolled (period_id, valid_to);

CREATE TABLE cube_application_groups (
  level_mask integer NOT NULL,
  cell_id bigint NOT NULL,
  region_id integer NOT NULL,
  period_id integer NOT NULL,
  sex_id integer NOT NULL,
  age_group_id integer NOT NULL,
  citizenship_id integer NOT NULL,             -- 9999: the source is not broken down by it
  valid_from integer NOT NULL,
  valid_to integer NOT NULL,
  applications bigint,
  applications_low bigint NOT NULL,
  applications_high bigint NOT NULL,
  PRIMARY KEY (level_mask, cell_id, valid_from)
){{clustered}};
CREATE INDEX ix_application_groups_period ON cube_application_groups (period_id, valid_to);

CREATE TABLE cube_decision_groups (
  level_mask integer NOT NULL,
  cell_id bigint NOT NULL,
  region_id integer NOT NULL,
  period_id integer NOT NULL,
  sex_id integer NOT NULL,
  citizenship_id integer NOT NULL,
  valid_from integer NOT NULL,
  valid_to integer NOT NULL,
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
  PRIMARY KEY (level_mask, cell_id, valid_from)
){{clustered}};
CREATE INDEX ix_decision_groups_period ON cube_decision_groups (period_id, valid_to);

INSERT INTO dim_member (dimension, member_id, member_code, name_sv, name_en) VALUES
  ('Housing', 0, 'OKAND', 'okänt', 'unknown'),
  ('Housing', 1, 'ABO', 'anläggningsboende', 'reception centre'),
  ('Housing', 2, 'EBO', 'eget boende', 'own housing'),
  ('Housing', 3, 'OVR', 'övrigt boende', 'other housing'),
  ('Housing', 9, '-', 'inte uppdelat', 'not broken down');

INSERT INTO dim_member (dimension, member_id, member_code, name_sv, name_en) VALUES
  ('AgeGroup', 0, 'Okänt', 'okänd ålder', 'unknown age'),
  ('AgeGroup', 1, '0-6', '0–6 år', '0–6 years'),
  ('AgeGroup', 2, '7-12', '7–12 år', '7–12 years'),
  ('AgeGroup', 3, '13-15', '13–15 år', '13–15 years'),
  ('AgeGroup', 4, '16-17', '16–17 år', '16–17 years'),
  ('AgeGroup', 5, '18-24', '18–24 år', '18–24 years'),
  ('AgeGroup', 6, '25-34', '25–34 år', '25–34 years'),
  ('AgeGroup', 7, '35-44', '35–44 år', '35–44 years'),
  ('AgeGroup', 8, '45-54', '45–54 år', '45–54 years'),
  ('AgeGroup', 9, '55-64', '55–64 år', '55–64 years'),
  ('AgeGroup', 10, '65+', '65 år och äldre', '65 years and over'),
  ('AgeGroup', 11, '0-17', '0–17 år', '0–17 years'),
  ('AgeGroup', 12, '18+', '18 år och äldre', '18 years and over'),
  ('AgeGroup', 13, '18-19', '18–19 år', '18–19 years'),
  ('AgeGroup', 14, '20-64', '20–64 år', '20–64 years'),
  ('AgeGroup', 15, '0-18', '0–18 år', '0–18 years'),
  ('AgeGroup', 16, '19-60', '19–60 år', '19–60 years'),
  ('AgeGroup', 17, '61+', '61 år och äldre', '61 years and over'),
  ('AgeGroup', 99, '-', 'inte uppdelat', 'not broken down');
