using AsylumCare.App.Jobs;
using AsylumCare.Warehouse.Jobs;

namespace AsylumCare.App.Demo;

/// <summary>The demonstration's parts as runs on Jobb: one that was interrupted is taken up.</summary>
internal static class DemoRuns
{
    private const string Owner = "Demonstrationen";

    /// <returns>Null where another process is at it.</returns>
    public static HeldRun? TryBegin(JobLedger ledger, string partition)
    {
        ledger.Sweep(_ => RetryRule.Standard);
        if (ledger.Running().Any(run => run.Job == JobNames.Demo && run.Partition == partition)) return null;
        return ledger.TryStart(ledger.Request(new RunRequest(JobNames.Demo, partition, RunReason.Demo, Owner)));
    }
}
