using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AsylumCare.Warehouse.Engines;

namespace AsylumCare.Warehouse.Jobs;

/// <summary>
/// The judge of what is due and not done. Each partition of a job has at most one run that waits and one that runs, across all hosts:
/// the engine's locks tell who is alive, the ledger what is left to do.
/// </summary>
/// <param name="operations">The operations database's engine.</param>
/// <param name="time">The clock of pauses and moments; not the data clock, which may stand still.</param>
/// <param name="host">This process, as the ledger names it.</param>
public sealed class JobLedger(IWarehouseEngine operations, TimeProvider time, string host)
{
    private readonly LedgerSession _session = new(operations, time);

    /// <summary>
    /// Asks for a run. Where one of the partition waits already, that one answers; one that runs may have begun before what is to be
    /// done was there, so it does not.
    /// </summary>
    /// <returns>The run that answers.</returns>
    public JobRun Request(RunRequest request)
    {
        var ticket = Guid.NewGuid().ToString("N");
        return _session.Write(table => table.Insert(request, ticket, _session.Now)
            ? table.OfTicket(ticket)!
            : table.Latest(request.Job, request.Partition)!);
    }

    /// <summary>Says of a run, before a host has taken it, what it will make.</summary>
    public void Link(JobRun run, JobLink link) => _session.Write(table =>
    {
        table.AddLink(run.RunId, link);
        return true;
    });

    public bool IsLinked(JobRun run, JobLink link) => _session.Read(table => table.HasLink(run.RunId, link));

    /// <summary>A line in the log of a run that no host has taken yet.</summary>
    public void Log(JobRun run, string textSv, string textEn) => _session.Write(table =>
    {
        table.AddLine(run, _session.Now, textSv, textEn);
        return true;
    });

    public JobRun? Find(long runId) => _session.Read(table => table.Find(runId));

    /// <summary>The partition's run that was asked for last, or null.</summary>
    public JobRun? Latest(string job, string partition) => _session.Read(table => table.Latest(job, partition));

    /// <summary>Runs whose moment has come, the earliest first.</summary>
    public IReadOnlyList<JobRun> Due() => _session.Read(table => table.Due(_session.Now));

    public IReadOnlyList<JobRun> Running() => _session.Read(table => table.Running());

    /// <summary>Takes a waiting run for this host; null where another host has the partition, or had the run first.</summary>
    public HeldRun? TryStart(JobRun run)
    {
        if (operations.TryLock(LockName(run.Job, run.Partition)) is not { } held) return null;
        try
        {
            if (_session.Write(table => Start(table, run)) is { } started) return new HeldRun(_session, started, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }

        held.Dispose();
        return null;
    }

    /// <summary>Finds runs whose host died (their lock is free) and makes them due again.</summary>
    /// <param name="ruleOf">A job's retry rule: a run that kills its host again and again is not tried for ever.</param>
    /// <returns>How many were found.</returns>
    public int Sweep(Func<string, RetryRule> ruleOf)
    {
        var found = 0;
        foreach (var run in Running())
        {
            using var held = operations.TryLock(LockName(run.Job, run.Partition));
            if (held is not null && _session.Write(table => Abandon(table, run, ruleOf(run.Job)))) found++;
        }

        return found;
    }

    // With the lock held, a run that is said to run has no host any more.
    private JobRun? Start(RunTable table, JobRun run)
    {
        if (table.RunningOf(run.Job, run.Partition) is { } left) Close(table, left, RunState.Abandoned);
        if (!table.Start(run.RunId, host, _session.Now)) return null;
        var started = table.Find(run.RunId)!;
        table.StartAttempt(started.RunId, started.Attempts, host, _session.Now);
        return started;
    }

    private bool Abandon(RunTable table, JobRun seen, RetryRule rule)
    {
        if (table.Find(seen.RunId) is not { State: RunState.Running } run || run.Attempts != seen.Attempts) return false;
        var (now, failures) = (_session.Now, run.Failures + 1);
        var state = table.HasWaiting(run) ? RunState.Abandoned : failures >= rule.Attempts ? RunState.Failed : RunState.Due;
        Close(table, run, state, failures, now + (long)rule.PauseAfter(failures - 1).TotalMilliseconds);
        return true;
    }

    private void Close(RunTable table, JobRun run, string state, int? failures = null, long nextTryAt = 0)
    {
        var (sv, en) = ($"Värden {run.Host} slutade mitt i körningen.", $"The host {run.Host} ended in the middle of the run.");
        table.EndAttempt(run, RunState.Abandoned, _session.Now, sv, en);
        table.AddLine(run, _session.Now, sv, en);
        table.End(run, state, failures ?? run.Failures, nextTryAt, _session.Now, state == RunState.Due ? "" : sv, state == RunState.Due ? "" : en);
    }

    // A lock is a file or a connection: so many, shared by partitions, and no file for each delivery that ever came.
    private static string LockName(string job, string partition) =>
        string.Create(CultureInfo.InvariantCulture, $"job-{SHA256.HashData(Encoding.UTF8.GetBytes($"{job}/{partition}"))[0]:x2}");
}
