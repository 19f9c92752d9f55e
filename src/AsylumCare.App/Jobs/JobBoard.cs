using AsylumCare.App.Jobs.Scheduling;
using AsylumCare.Warehouse.Jobs;

namespace AsylumCare.App.Jobs;

/// <summary>What the pages show of the jobs.</summary>
/// <param name="Runs">The ledger, for reading.</param>
/// <param name="Schedules">Empty where this host runs no jobs.</param>
public sealed record JobBoard(RunCatalog Runs, IReadOnlyList<JobPlan> Schedules);

/// <summary>A job's schedule, as a page tells it.</summary>
/// <param name="Cron">The five fields.</param>
public sealed record JobPlan(string Job, string Cron, string Owner, Func<DateTimeOffset> Next)
{
    internal static JobPlan Of(JobSchedule schedule, TimeProvider time) =>
        new(schedule.Job, schedule.Text, schedule.Owner, () => schedule.Next(time.GetUtcNow()));
}
