-- DK-07: persons in the asylum system at the end of a month by the regions' registers, beside Migrationsverket's stock. The register's
-- count is null where the region has not delivered that month; the agency's is null where a part of it is masked.
CREATE TABLE cube_stock_reconciliation (
  level_mask integer NOT NULL,
  cell_id bigint NOT NULL,
  region_id integer NOT NULL,
  period_id integer NOT NULL,
  sex_id integer NOT NULL,                     -- 9: the source is not broken down by it
  age_group_id integer NOT NULL,               -- 0-17, 18-64, 65+, unknown (0), not broken down so (99)
  valid_from integer NOT NULL,
  valid_to integer NOT NULL,
  register_persons bigint,
  agency_persons bigint,
  agency_low bigint NOT NULL,
  agency_high bigint NOT NULL,
  PRIMARY KEY (level_mask, cell_id, valid_from)
){{clustered}};
CREATE INDEX ix_stock_reconciliation_period ON cube_stock_reconciliation (period_id, valid_to);

INSERT INTO dim_member (dimension, member_id, member_code, name_sv, name_en) VALUES
  ('AgeGroup', 18, '18-64', '18–64 år', '18–64 years');
