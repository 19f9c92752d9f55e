-- The run ledger: what is due, who runs it, what came of it. Moments are milliseconds since 1970-01-01 UTC, 0 where there is none.

CREATE TABLE job_run (
  run_id bigint NOT NULL PRIMARY KEY,
  ticket {{text:32}} NOT NULL,             -- made by whoever asked for the run, to find its number again
  job_name {{text:30}} NOT NULL,
  partition_key {{text:200}} NOT NULL,
  slot bigint NOT NULL,                    -- 0 waiting for its turn, -1 running, its own number once it has ended
  state {{text:12}} NOT NULL,              -- due, running, waiting, done, failed, abandoned or replaced
  reason {{text:12}} NOT NULL,             -- schedule, hand, retry, backfill, inbox or demo
  owner {{text:100}} NOT NULL,             -- who is asked when it fails
  backfill_id bigint NOT NULL,             -- 0 where it belongs to none
  asked_at bigint NOT NULL,
  due_at bigint NOT NULL,                  -- the schedule's moment, or the moment it was asked for
  next_try_at bigint NOT NULL,
  attempts integer NOT NULL,
  failures integer NOT NULL,               -- attempts that failed for a passing reason
  host {{text:100}} NOT NULL,
  started_at bigint NOT NULL,
  ended_at bigint NOT NULL,
  rows_read bigint NOT NULL,
  rows_kept bigint NOT NULL,
  rows_refused bigint NOT NULL,
  error_sv {{text:1000}} NOT NULL,
  error_en {{text:1000}} NOT NULL
);
CREATE UNIQUE INDEX ix_job_run_ticket ON job_run (ticket);

-- One run of a partition waits at most, and one at most runs.
CREATE UNIQUE INDEX ix_job_run_slot ON job_run (job_name, partition_key, slot);
CREATE INDEX ix_job_run_state ON job_run (state, next_try_at);
CREATE INDEX ix_job_run_backfill ON job_run (backfill_id, state);

CREATE TABLE job_attempt (
  run_id bigint NOT NULL,
  attempt integer NOT NULL,
  host {{text:100}} NOT NULL,
  started_at bigint NOT NULL,
  ended_at bigint NOT NULL,
  outcome {{text:12}} NOT NULL,            -- running, done, waiting, failed, abandoned or postponed
  error_sv {{text:1000}} NOT NULL,
  error_en {{text:1000}} NOT NULL,
  PRIMARY KEY (run_id, attempt)
);

CREATE TABLE job_line (
  run_id bigint NOT NULL,
  line_no integer NOT NULL,
  attempt integer NOT NULL,
  at bigint NOT NULL,
  text_sv {{text:1000}} NOT NULL,
  text_en {{text:1000}} NOT NULL,
  PRIMARY KEY (run_id, line_no)
);

-- What a run made: deliveries by their LeveransReferens, publications by their number.
CREATE TABLE job_link (
  run_id bigint NOT NULL,
  kind {{text:12}} NOT NULL,               -- delivery or publication
  target {{text:100}} NOT NULL,
  PRIMARY KEY (run_id, kind, target)
);

-- How far each schedule has been answered: what came due after it and is past is due now, once.
CREATE TABLE job_clock (
  job_name {{text:30}} NOT NULL PRIMARY KEY,
  answered_to bigint NOT NULL
);

CREATE TABLE job_backfill (
  backfill_id bigint NOT NULL PRIMARY KEY,
  job_name {{text:30}} NOT NULL,
  range_text {{text:100}} NOT NULL,
  started_at bigint NOT NULL,
  ended_at bigint NOT NULL
);

-- Region by month against the 20th, as the job calendar last judged it.
CREATE TABLE delivery_due (
  region_id integer NOT NULL,
  month_id integer NOT NULL,
  due_day integer NOT NULL,
  state {{text:12}} NOT NULL,              -- on_time, late, missing, refused, corrected or awaited
  received_day integer NOT NULL,           -- day number of the first accepted delivery that made the month whole; 0 where it is not
  judged_day integer NOT NULL,
  PRIMARY KEY (region_id, month_id)
);
