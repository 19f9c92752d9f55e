-- Definitions of the indicators.
CREATE VIEW feed_indicators AS
SELECT
  i.indicator_id, i.indicator_code, i.version, i.name_sv, i.name_en, i.definition_sv, i.definition_en, i.kind, i.unit, i.direction,
  i.numerator_sv, i.numerator_en, i.denominator_sv, i.denominator_en, i.exclusions_sv, i.exclusions_en, i.formula_sv, i.formula_en,
  i.target_sv, i.target_en, i.target_from_micro, i.target_to_micro, i.source, i.source_en, i.owner, i.valid_from, i.valid_to, i.is_computed
FROM dim_indicator i;
