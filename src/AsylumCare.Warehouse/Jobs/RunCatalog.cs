using System.Data.Common;
using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.Warehouse.Jobs;

/// <summary>Which runs to show; null for any.</summary>
/// <param name="Partition">How the partition begins.</param>
public sealed record RunFilter(string? Job = null, string? State = null, string? Reason = null, string? Partition = null);

/// <summary>Reads the ledger for pages and lists.</summary>
public sealed class RunCatalog(IWarehouseEngine operations)
{
    /// <summary>The latest first.</summary>
    public IReadOnlyList<JobRun> Runs(RunFilter filter, long skip, long take)
    {
        using var connection = operations.Open();
        var (where, parameters) = Where(filter);
        return connection.Query<JobRun>($"{RunTable.Columns}{where} ORDER BY run_id DESC {operations.Page(skip, take)}", parameters).AsList();
    }

    public long Count(RunFilter filter)
    {
        using var connection = operations.Open();
        var (where, parameters) = Where(filter);
        return connection.ExecuteScalar<long>($"SELECT COUNT(*) FROM job_run {where}", parameters);
    }

    /// <summary>The partitions whose latest run stopped, in the order they stopped.</summary>
    public IReadOnlyList<JobRun> Stopped() => Read(connection => connection.Query<JobRun>(
        RunTable.Columns + "WHERE state = 'failed' AND NOT EXISTS (SELECT 1 FROM job_run later WHERE later.job_name = job_run.job_name " +
        "AND later.partition_key = job_run.partition_key AND later.run_id > job_run.run_id) ORDER BY run_id").AsList());

    /// <summary>How many runs stand in each state.</summary>
    public IReadOnlyDictionary<string, long> States()
    {
        using var connection = operations.Open();
        return connection.Query<(string State, long Count)>("SELECT state, CAST(COUNT(*) AS bigint) AS runs FROM job_run GROUP BY state")
            .ToDictionary(row => row.State, row => row.Count, StringComparer.Ordinal);
    }

    public JobRun? Find(long runId) => Read(connection => connection.QuerySingleOrDefault<JobRun>(RunTable.Columns + "WHERE run_id = @runId", new { runId }));

    /// <summary>The run that was asked for last of those linked to something; null where none is.</summary>
    /// <param name="beginning">How its partition begins.</param>
    public JobRun? LatestOf(JobLink link, string beginning = "") => Read(connection => connection.QuerySingleOrDefault<JobRun>(
        RunTable.Columns + "WHERE run_id = (SELECT MAX(job_run.run_id) FROM job_link INNER JOIN job_run ON job_run.run_id = job_link.run_id " +
        "WHERE job_link.kind = @Kind AND job_link.target = @Target AND job_run.partition_key >= @beginning AND job_run.partition_key < @beyond)",
        new { link.Kind, link.Target, beginning, beyond = beginning + "\uFFFF" }));

    /// <summary>A job's run that ended last.</summary>
    public JobRun? LastEnded(string job) => Read(connection => connection.QuerySingleOrDefault<JobRun>(
        RunTable.Columns + "WHERE run_id = (SELECT MAX(run_id) FROM job_run WHERE job_name = @job AND state IN ('done', 'failed'))", new { job }));

    public IReadOnlyList<JobAttempt> Attempts(long runId) => Read(connection => connection.Query<JobAttempt>(
        "SELECT attempt AS Attempt, host AS Host, started_at AS StartedAtMs, ended_at AS EndedAtMs, outcome AS Outcome, error_sv AS ErrorSv, error_en AS ErrorEn " +
        "FROM job_attempt WHERE run_id = @runId ORDER BY attempt", new { runId }).AsList());

    public IReadOnlyList<JobLine> Lines(long runId) => Read(connection => connection.Query<JobLine>(
        "SELECT attempt AS Attempt, at AS AtMs, text_sv AS TextSv, text_en AS TextEn FROM job_line WHERE run_id = @runId ORDER BY line_no", new { runId }).AsList());

    public IReadOnlyList<JobLink> Links(long runId) => Read(connection => connection.Query<JobLink>(
        "SELECT kind AS Kind, target AS Target FROM job_link WHERE run_id = @runId ORDER BY kind, target", new { runId }).AsList());

    private T Read<T>(Func<DbConnection, T> query)
    {
        using var connection = operations.Open();
        return query(connection);
    }

    private static (string Where, DynamicParameters Parameters) Where(RunFilter filter)
    {
        var (terms, parameters) = (new List<string>(), new DynamicParameters());
        void Add(string column, string? value)
        {
            if (value is null) return;
            terms.Add($"{column} = @{column}");
            parameters.Add(column, value);
        }

        Add("job_name", filter.Job);
        Add("state", filter.State);
        Add("reason", filter.Reason);
        if (filter.Partition is { } beginning)
        {
            // A range, not a pattern: no character of it means anything else than itself.
            terms.Add("partition_key >= @beginning AND partition_key < @beyond");
            parameters.Add("beginning", beginning);
            parameters.Add("beyond", beginning + "\uFFFF");
        }

        return (terms.Count == 0 ? "" : "WHERE " + string.Join(" AND ", terms), parameters);
    }
}
