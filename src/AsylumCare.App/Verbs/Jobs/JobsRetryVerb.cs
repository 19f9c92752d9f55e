using System.CommandLine;
using AsylumCare.App.Jobs;
using AsylumCare.Warehouse.Jobs;

namespace AsylumCare.App.Verbs.Jobs;

/// <summary><c>jobs retry</c>: what stopped, once more.</summary>
internal static class JobsRetryVerb
{
    public static Command Create(VerbConsole console)
    {
        var run = new Argument<long?>("nr") { Description = "Körningens nummer.", Arity = ArgumentArity.ZeroOrOne };
        var failed = new Option<bool>("--failed") { Description = "Alla partitioner vars senaste körning stannade." };
        var data = CommonOptions.Data(Settings.DataFolder.Standard);
        var today = CommonOptions.Today();
        var verb = new Command("retry", "Kör om en körning, eller allt som stannat. Slutkod 1 när något stannade igen.") { run, failed, data, today };
        verb.SetAction((parsed, stop) => JobsVerb.RunAsync(parsed.GetValue(data), parsed.GetValue(today), console, desk =>
        {
            var (again, problem) = Chosen(desk, parsed.GetValue(run), parsed.GetValue(failed));
            if (problem is not null) return console.Fail(problem);
            if (again.Count == 0) console.Line("Inget har stannat.");
            var asked = again.Select(old => desk.Ledger.Request(new RunRequest(old.Job, old.Partition, RunReason.Retry, old.Owner)));
            return RunToEnd.All(desk, [.. asked], console, stop);
        }));
        return verb;
    }

    private static (IReadOnlyList<JobRun> Runs, Problem? Problem) Chosen(JobDesk desk, long? number, bool failed)
    {
        if (failed) return ([.. desk.Runs.Stopped().Where(stopped => desk.Runner.Knows(stopped.Job))], null);
        if (number is not { } runId)
            return ([], new("Ange körningens nummer, eller --failed för allt som stannat.", "Give the run's number, or --failed for all that stopped."));
        if (desk.Ledger.Find(runId) is not { } run)
            return ([], new($"Det finns ingen körning {runId}. Se asylumcare jobs list.", $"There is no run {runId}. See asylumcare jobs list."));
        return desk.Runner.Knows(run.Job)
            ? ([run], null)
            : ([], new($"Jobbet {run.Job} körs inte härifrån.", $"The job {run.Job} is not run from here."));
    }
}
