-- What a publication looks up without reading a whole table: the months of the current deliveries, and the cohorts that
-- are not wholly mature.

CREATE INDEX ix_delivery_month ON dim_delivery (state, file_kind, month_id, region_id);
CREATE INDEX ix_cohort_maturity_unsettled ON cube_cohort_maturity (valid_to, mature_mask, missing_share_ppm, period_id);
