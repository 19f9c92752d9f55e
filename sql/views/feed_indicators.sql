-- Definitions of the indicators.
CREATE VIEW feed_indicators AS
SELECT
  i.indicator_id, i.indicator_code, i.version, i.name_sv, i.name_en, i.definition_sv, i.definition_en, i.kind, i.unit, i.direction,
  i.numerator_sv, i.denominator_sv, i.exclusions_sv, i.source, i.owner, i.valid_from
FROM dim_indicator i;
