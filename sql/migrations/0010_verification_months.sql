-- Working tables of verify for persons enrolled and care, always empty between its runs.

-- What each region has delivered for a month, region 99 for what any has. The key's order lets a span of days find its months.
CREATE TABLE work_verify_month (
  region_id integer NOT NULL,
  last_day integer NOT NULL,
  first_day integer NOT NULL,
  month_id integer NOT NULL,
  registers smallint NOT NULL,             -- 1 where the register was delivered, as the next two
  examinations smallint NOT NULL,
  interventions smallint NOT NULL,
  PRIMARY KEY (region_id, last_day)
){{clustered}};

-- What the codes of a contact make it: 1 examination, 2 mental health, 3 mental health if by profession 917.
CREATE TABLE work_verify_contact (
  contact_key bigint NOT NULL PRIMARY KEY,
  care_mark smallint NOT NULL
);
