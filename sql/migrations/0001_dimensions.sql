-- Dimensions. Member keys are the codes' own numbers, so that keys are the same on every engine; 0 unknown, -1 not applicable, -2 masked at the source.

CREATE TABLE warehouse_setting (
  name {{text:40}} NOT NULL PRIMARY KEY,
  value {{text:200}} NOT NULL
);

CREATE TABLE dim_date (
  day_number integer NOT NULL PRIMARY KEY, -- days since 0001-01-01
  iso_date {{text:10}} NOT NULL,
  month_id integer NOT NULL,               -- yyyymm
  quarter_id integer NOT NULL,             -- yyyyq
  year_id integer NOT NULL,
  iso_weekday smallint NOT NULL            -- 1 Monday to 7 Sunday
);
CREATE INDEX ix_date_month ON dim_date (month_id);

CREATE TABLE dim_region (
  region_id integer NOT NULL PRIMARY KEY,  -- SCB county code as a number; 0 nation, 99 unknown
  region_code {{text:2}} NOT NULL,
  vantetider_code {{text:2}},              -- null for 00 and 99
  county_letter {{text:2}},
  name_sv {{text:60}} NOT NULL,
  name_en {{text:60}} NOT NULL,
  county_sv {{text:60}} NOT NULL,
  population_2018 integer,
  sort_order smallint NOT NULL             -- county order; the nation last
);

CREATE TABLE dim_municipality (
  municipality_id integer NOT NULL PRIMARY KEY, -- SCB four-digit code as a number; 0 unknown
  municipality_code {{text:4}} NOT NULL,
  name_sv {{text:60}} NOT NULL,
  region_id integer NOT NULL,
  population_2018 integer
);

CREATE TABLE dim_citizenship (
  citizenship_id integer NOT NULL PRIMARY KEY, -- ISO 3166 numeric, or a number above 1000 where the code has none; 0 unknown
  iso3 {{text:3}} NOT NULL,
  name_sv {{text:100}} NOT NULL
);

CREATE TABLE dim_age (
  age smallint NOT NULL PRIMARY KEY,       -- whole years; -1 unknown
  age_band_id smallint NOT NULL,           -- Migrationsverket's band; 0 unknown
  age_band_code {{text:10}} NOT NULL,
  age_band_sv {{text:40}} NOT NULL,
  age_band_en {{text:40}} NOT NULL,
  is_minor smallint NOT NULL
);

CREATE TABLE dim_case_profile (
  case_profile_key integer NOT NULL PRIMARY KEY, -- ((sex * 10 + unaccompanied) * 10 + housing) * 10 + legal status
  sex_id smallint NOT NULL,
  sex_code {{text:10}} NOT NULL,
  sex_sv {{text:20}} NOT NULL,
  sex_en {{text:20}} NOT NULL,
  unaccompanied_id smallint NOT NULL,
  unaccompanied_code {{text:10}} NOT NULL,
  housing_id smallint NOT NULL,
  housing_code {{text:10}} NOT NULL,
  housing_sv {{text:60}} NOT NULL,
  status_id smallint NOT NULL,
  status_code {{text:30}} NOT NULL,
  status_sv {{text:80}} NOT NULL,
  in_coverage_denominator smallint NOT NULL
);

CREATE TABLE dim_indicator (
  indicator_id integer NOT NULL PRIMARY KEY,
  indicator_code {{text:10}} NOT NULL,
  version smallint NOT NULL,
  name_sv {{text:200}} NOT NULL,
  name_en {{text:200}} NOT NULL,
  definition_sv {{text:2000}} NOT NULL,
  definition_en {{text:2000}} NOT NULL,
  kind {{text:20}} NOT NULL,
  unit {{text:20}} NOT NULL,
  direction {{text:20}} NOT NULL,
  numerator_sv {{text:1000}} NOT NULL,
  denominator_sv {{text:1000}} NOT NULL,
  exclusions_sv {{text:1000}} NOT NULL,
  source {{text:400}} NOT NULL,
  owner {{text:100}} NOT NULL,
  valid_from {{text:10}} NOT NULL
);
CREATE UNIQUE INDEX ux_indicator_code ON dim_indicator (indicator_code, version);
