using AsylumCare.App.Jobs;
using AsylumCare.Warehouse.Jobs;

namespace AsylumCare.App.Verbs.Jobs;

/// <summary>Runs what was asked for here, or waits for the host that was quicker.</summary>
internal static class RunToEnd
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <returns>The gravest of the runs' exit codes.</returns>
    public static int All(JobDesk desk, IEnumerable<JobRun> runs, VerbConsole console, CancellationToken stop)
    {
        var exitCode = ExitCodes.Done;
        foreach (var run in runs) exitCode = Math.Max(exitCode, RunLines.End(console, One(desk, run, stop)));
        return exitCode;
    }

    private static JobRun One(JobDesk desk, JobRun run, CancellationToken stop)
    {
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            desk.Runner.TryRun(run, stop);
            var now = desk.Ledger.Find(run.RunId)!;
            // One that waits for a later attempt is left to the clock.
            if (now.HasEnded || now.State == RunState.Waiting) return now;
            stop.WaitHandle.WaitOne(Pause);
        }
    }
}
