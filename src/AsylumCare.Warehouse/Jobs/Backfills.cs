using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.Warehouse.Jobs;

/// <summary>A job run again over a range of partitions. One that was interrupted is taken up where it was.</summary>
public sealed class Backfills(IWarehouseEngine operations, TimeProvider time)
{
    /// <param name="range">What is run again, in one text: the same text takes up the same backfill.</param>
    /// <returns>Its number, and whether it had been begun before.</returns>
    public (long Id, bool TakenUp) Begin(string job, string range)
    {
        using var connection = operations.Open();
        using var transaction = connection.BeginTransaction();
        var open = connection.QuerySingleOrDefault<long?>(
            "SELECT MAX(backfill_id) FROM job_backfill WHERE job_name = @job AND range_text = @range AND ended_at = 0", new { job, range }, transaction);
        if (open is { } id) return (id, true);
        id = connection.ExecuteScalar<long>("SELECT COALESCE(MAX(backfill_id), 0) FROM job_backfill", transaction: transaction) + 1;
        connection.Execute(
            "INSERT INTO job_backfill (backfill_id, job_name, range_text, started_at, ended_at) VALUES (@id, @job, @range, @now, 0)",
            new { id, job, range, now = time.GetUtcNow().ToUnixTimeMilliseconds() }, transaction);
        transaction.Commit();
        return (id, false);
    }

    /// <summary>Partitions that this backfill has asked for already, with their states.</summary>
    public IReadOnlyDictionary<string, string> Asked(long id)
    {
        using var connection = operations.Open();
        return connection.Query<(string Partition, string State)>(
                "SELECT partition_key, state FROM job_run WHERE backfill_id = @id ORDER BY run_id", new { id })
            .GroupBy(run => run.Partition, StringComparer.Ordinal)
            .ToDictionary(runs => runs.Key, runs => runs.Last().State, StringComparer.Ordinal);
    }

    public void End(long id)
    {
        using var connection = operations.Open();
        connection.Execute("UPDATE job_backfill SET ended_at = @now WHERE backfill_id = @id", new { id, now = time.GetUtcNow().ToUnixTimeMilliseconds() });
    }
}
