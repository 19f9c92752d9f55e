using AsylumCare.App.Jobs.Scheduling;
using AsylumCare.Warehouse.Jobs;

namespace AsylumCare.App.Jobs;

/// <summary>Runs what the ledger says is due, and tells the ledger what came of it.</summary>
internal sealed class JobRunner(JobLedger ledger, IReadOnlyList<IJob> jobs, IReadOnlyList<JobSchedule> schedules, Serilog.ILogger log)
{
    public JobLedger Ledger => ledger;

    public JobSchedule ScheduleOf(string job) => schedules.First(schedule => schedule.Job == job);

    public bool Knows(string job) => schedules.Any(schedule => schedule.Job == job);

    /// <summary>Asks for a run of every partition of the job that has something to do.</summary>
    /// <param name="dueAt">The schedule's moment; null when somebody asks by hand.</param>
    public IReadOnlyList<JobRun> Ask(IJob job, string reason, DateTimeOffset? dueAt = null) =>
        [.. job.Due().Select(partition => ledger.Request(new RunRequest(job.Name, partition, reason, ScheduleOf(job.Name).Owner, dueAt)))];

    /// <summary>Makes the runs of hosts that died due again.</summary>
    public void Sweep() => ledger.Sweep(job => Knows(job) ? ScheduleOf(job).Retry : RetryRule.Standard);

    /// <summary>Sweeps, then runs all that is due, one after the other.</summary>
    public void RunDue(CancellationToken stop)
    {
        Sweep();
        foreach (var run in ledger.Due())
        {
            if (stop.IsCancellationRequested) return;
            TryRun(run, stop);
        }
    }

    /// <returns>False where another host has it, or this program does not know the job.</returns>
    public bool TryRun(JobRun run, CancellationToken stop)
    {
        if (jobs.FirstOrDefault(candidate => candidate.Name == run.Job) is not { } job || !Knows(job.Name)) return false;
        using var held = ledger.TryStart(run);
        if (held is null) return false;
        Run(job, held, stop);
        return true;
    }

    private void Run(IJob job, HeldRun held, CancellationToken stop)
    {
        try
        {
            switch (job.Run(held, stop))
            {
                case JobOutcome.Refused refused:
                    log.Warning("Job {Job} {Partition} stopped, owner {Owner}: {Reason}", job.Name, held.Run.Partition, held.Run.Owner, refused.TextSv);
                    held.Fail(refused.TextSv, refused.TextEn);
                    break;
                case JobOutcome.NotYet later:
                    held.Postpone(later.Pause, later.TextSv, later.TextEn);
                    break;
                default:
                    held.Done();
                    break;
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            held.Postpone(TimeSpan.Zero, "Programmet avslutades; körningen görs om vid nästa start.", "The program was ended; the run is done again at the next start.");
        }
        catch (Exception failure)
        {
            Fail(job, held, failure);
        }
    }

    private void Fail(IJob job, HeldRun held, Exception failure)
    {
        var (textSv, textEn) = FailureNote.Of(failure, held.Run.RunId);
        var passes = PassingFailure.Is(failure);
        log.Error(failure, "Run {Run} of job {Job} {Partition} failed, owner {Owner}, {Kind}", held.Run.RunId, job.Name, held.Run.Partition, held.Run.Owner, passes ? "tried again" : "stopped");
        if (passes) held.TryAgain(ScheduleOf(job.Name).Retry, textSv, textEn);
        else held.Fail(textSv, textEn);
    }
}
