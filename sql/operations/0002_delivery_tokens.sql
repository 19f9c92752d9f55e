-- What a region sends deliveries with. The token itself is shown once, when it is made; here is its SHA-256.
-- Moments are milliseconds since 1970-01-01 UTC, 0 where there is none.

CREATE TABLE delivery_token (
  token_id bigint NOT NULL PRIMARY KEY,
  region_id integer NOT NULL,              -- whose deliveries it may send; 0 Migrationsverket's
  token_name {{text:100}} NOT NULL,
  token_sha256 {{text:64}} NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL,              -- the first moment at which it is no longer good
  last_used_at bigint NOT NULL,
  revoked_at bigint NOT NULL
);

-- The run that a delivery came by, looked for by its LeveransReferens.
CREATE INDEX ix_job_link_target ON job_link (kind, target);
