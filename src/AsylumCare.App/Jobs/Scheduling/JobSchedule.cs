using AsylumCare.Warehouse.Jobs;
using Quartz;

namespace AsylumCare.App.Jobs.Scheduling;

/// <summary>When a job is due, who owns it, and how its passing failures are tried again.</summary>
/// <param name="Text">The five fields as written.</param>
internal sealed record JobSchedule(string Job, CronExpression Cron, string Text, string Owner, RetryRule Retry)
{
    public DateTimeOffset Next(DateTimeOffset after) => Cron.GetNextValidTimeAfter(after)!.Value;

    /// <summary>The latest moment up to now, or null where there has been none.</summary>
    public DateTimeOffset? Latest(DateTimeOffset now) => Cron.GetPreviousValidTimeBefore(now.AddMilliseconds(1));
}
