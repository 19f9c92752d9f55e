-- Indicators tell all that defines them in both languages, and whether their values are computed.
ALTER TABLE dim_indicator ADD numerator_en {{text:1000}} NOT NULL DEFAULT '';
ALTER TABLE dim_indicator ADD denominator_en {{text:1000}} NOT NULL DEFAULT '';
ALTER TABLE dim_indicator ADD exclusions_en {{text:1000}} NOT NULL DEFAULT '';
ALTER TABLE dim_indicator ADD formula_sv {{text:1000}} NOT NULL DEFAULT '';
ALTER TABLE dim_indicator ADD formula_en {{text:1000}} NOT NULL DEFAULT '';
ALTER TABLE dim_indicator ADD target_sv {{text:400}} NOT NULL DEFAULT '';
ALTER TABLE dim_indicator ADD target_en {{text:400}} NOT NULL DEFAULT '';
ALTER TABLE dim_indicator ADD target_from_micro bigint;
ALTER TABLE dim_indicator ADD target_to_micro bigint;
ALTER TABLE dim_indicator ADD source_en {{text:400}} NOT NULL DEFAULT '';
ALTER TABLE dim_indicator ADD valid_to {{text:10}};
ALTER TABLE dim_indicator ADD is_computed smallint NOT NULL DEFAULT 0;
