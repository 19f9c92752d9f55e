-- The contact with care that an examination was, as the region names it: what it is about is known from that alone.
ALTER TABLE fact_health_examination ADD contact_key bigint; -- as of fact_care_contact; null where none is named
CREATE INDEX ix_health_examination_contact ON fact_health_examination (contact_key);
