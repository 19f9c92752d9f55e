using System.Data.Common;
using Dapper;

namespace AsylumCare.Warehouse.Jobs;

/// <summary>The statements on the ledger's tables, on one connection.</summary>
internal sealed class RunTable(DbConnection connection, DbTransaction? transaction = null)
{
    internal const string Columns =
        "SELECT run_id AS RunId, job_name AS Job, partition_key AS Partition, state AS State, reason AS Reason, owner AS Owner, " +
        "backfill_id AS BackfillId, asked_at AS AskedAtMs, due_at AS DueAtMs, next_try_at AS NextTryAtMs, attempts AS Attempts, failures AS Failures, " +
        "host AS Host, started_at AS StartedAtMs, ended_at AS EndedAtMs, rows_read AS RowsRead, rows_kept AS RowsKept, rows_refused AS RowsRefused, " +
        "error_sv AS ErrorSv, error_en AS ErrorEn FROM job_run ";

    private const string New =
        "INSERT INTO job_run (run_id, ticket, job_name, partition_key, slot, state, reason, owner, backfill_id, asked_at, due_at, next_try_at, " +
        "attempts, failures, host, started_at, ended_at, rows_read, rows_kept, rows_refused, error_sv, error_en) " +
        "SELECT (SELECT COALESCE(MAX(run_id), 0) FROM job_run) + 1, @ticket, @Job, @Partition, 0, 'due', @Reason, @Owner, @BackfillId, @now, @dueAt, @now, " +
        "0, 0, '', 0, 0, 0, 0, 0, '', '' " +
        "WHERE NOT EXISTS (SELECT 1 FROM job_run WHERE job_name = @Job AND partition_key = @Partition AND slot = 0) " +
        "AND NOT EXISTS (SELECT 1 FROM job_run WHERE job_name = @Job AND partition_key = @Partition AND due_at = @dueAt AND reason = 'schedule' AND @Reason = 'schedule')";

    /// <summary>Nothing is written where a run of the partition waits already, or where the schedule's moment has had its run.</summary>
    public bool Insert(RunRequest request, string ticket, long now) => connection.Execute(
        New,
        new
        {
            ticket, request.Job, request.Partition, request.Reason, request.Owner, request.BackfillId, now,
            dueAt = request.DueAt?.ToUnixTimeMilliseconds() ?? now,
        },
        transaction) == 1;

    public JobRun? OfTicket(string ticket) => connection.QuerySingleOrDefault<JobRun>(Columns + "WHERE ticket = @ticket", new { ticket }, transaction);

    public JobRun? Find(long runId) => connection.QuerySingleOrDefault<JobRun>(Columns + "WHERE run_id = @runId", new { runId }, transaction);

    /// <summary>The partition's run that was asked for last.</summary>
    public JobRun? Latest(string job, string partition) => connection.QuerySingleOrDefault<JobRun>(
        Columns + "WHERE run_id = (SELECT MAX(run_id) FROM job_run WHERE job_name = @job AND partition_key = @partition)", new { job, partition }, transaction);

    public bool HasWaiting(JobRun run) => connection.ExecuteScalar<long>(
        "SELECT COUNT(*) FROM job_run WHERE job_name = @Job AND partition_key = @Partition AND slot = 0", new { run.Job, run.Partition }, transaction) > 0;

    public JobRun? RunningOf(string job, string partition) => connection.QuerySingleOrDefault<JobRun>(
        Columns + "WHERE job_name = @job AND partition_key = @partition AND slot = -1", new { job, partition }, transaction);

    public List<JobRun> Running() => connection.Query<JobRun>(Columns + "WHERE state = 'running' ORDER BY run_id", transaction: transaction).AsList();

    public List<JobRun> Due(long now) => connection.Query<JobRun>(
        Columns + "WHERE state IN ('due', 'waiting') AND next_try_at <= @now ORDER BY due_at, run_id", new { now }, transaction).AsList();

    public bool Start(long runId, string host, long now) => connection.Execute(
        "UPDATE job_run SET state = 'running', slot = -1, attempts = attempts + 1, host = @host, started_at = @now, ended_at = 0, error_sv = '', error_en = '' " +
        "WHERE run_id = @runId AND slot = 0", new { runId, host, now }, transaction) == 1;

    public void StartAttempt(long runId, int attempt, string host, long now) => connection.Execute(
        "INSERT INTO job_attempt (run_id, attempt, host, started_at, ended_at, outcome, error_sv, error_en) " +
        "VALUES (@runId, @attempt, @host, @now, 0, 'running', '', '')", new { runId, attempt, host, now }, transaction);

    public void EndAttempt(JobRun run, string outcome, long now, string errorSv, string errorEn) => connection.Execute(
        "UPDATE job_attempt SET outcome = @outcome, ended_at = @now, error_sv = @errorSv, error_en = @errorEn WHERE run_id = @RunId AND attempt = @Attempts",
        new { outcome, now, errorSv = Text.Cut(errorSv), errorEn = Text.Cut(errorEn), run.RunId, run.Attempts }, transaction);

    /// <returns>False where the run is no longer this attempt's to end.</returns>
    public bool End(JobRun run, string state, int failures, long nextTryAt, long now, string errorSv, string errorEn) => connection.Execute(
        "UPDATE job_run SET state = @state, slot = @slot, failures = @failures, next_try_at = @nextTryAt, ended_at = @now, error_sv = @errorSv, error_en = @errorEn " +
        "WHERE run_id = @RunId AND slot = -1 AND attempts = @Attempts",
        new
        {
            state, slot = RunState.HasEnded(state) ? run.RunId : 0, failures, nextTryAt, now, errorSv = Text.Cut(errorSv), errorEn = Text.Cut(errorEn),
            run.RunId, run.Attempts,
        },
        transaction) == 1;

    public void SetCounts(long runId, RunCounts counts) => connection.Execute(
        "UPDATE job_run SET rows_read = @Read, rows_kept = @Kept, rows_refused = @Refused WHERE run_id = @runId",
        new { runId, counts.Read, counts.Kept, counts.Refused }, transaction);

    public void AddLine(JobRun run, long now, string textSv, string textEn) => connection.Execute(
        "INSERT INTO job_line (run_id, line_no, attempt, at, text_sv, text_en) " +
        "SELECT @RunId, (SELECT COALESCE(MAX(line_no), 0) FROM job_line WHERE run_id = @RunId) + 1, @Attempts, @now, @textSv, @textEn",
        new { run.RunId, run.Attempts, now, textSv = Text.Cut(textSv), textEn = Text.Cut(textEn) }, transaction);

    public void AddLink(long runId, JobLink link) => connection.Execute(
        "INSERT INTO job_link (run_id, kind, target) SELECT @runId, @Kind, @Target " +
        "WHERE NOT EXISTS (SELECT 1 FROM job_link WHERE run_id = @runId AND kind = @Kind AND target = @Target)",
        new { runId, link.Kind, link.Target }, transaction);

    public bool HasLink(long runId, JobLink link) => connection.ExecuteScalar<int>(
        "SELECT COUNT(*) FROM job_link WHERE run_id = @runId AND kind = @Kind AND target = @Target", new { runId, link.Kind, link.Target }, transaction) > 0;

    /// <summary>The columns' length.</summary>
    private static class Text
    {
        private const int Longest = 1000;

        public static string Cut(string text) => text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest - 1), "…");
    }
}
