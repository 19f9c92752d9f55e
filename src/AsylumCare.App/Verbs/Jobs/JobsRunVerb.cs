using System.CommandLine;
using AsylumCare.Warehouse.Jobs;

namespace AsylumCare.App.Verbs.Jobs;

/// <summary><c>jobs run</c>: a job now, instead of at its next moment.</summary>
internal static class JobsRunVerb
{
    public static Command Create(VerbConsole console)
    {
        var job = JobsVerb.Job();
        var data = CommonOptions.Data(Settings.DataFolder.Standard);
        var today = CommonOptions.Today();
        var verb = new Command("run", "Kör ett jobb nu. Slutkod 1 när något stannade.") { job, data, today };
        verb.SetAction((parsed, stop) => JobsVerb.RunAsync(parsed.GetValue(data), parsed.GetValue(today), console, desk =>
        {
            var name = parsed.GetRequiredValue(job);
            desk.Runner.Sweep();
            var left = desk.Ledger.Due().Where(run => run.Job == name);
            var runs = left.Concat(desk.Runner.Ask(desk.Job(name), RunReason.Hand)).DistinctBy(run => run.RunId).ToList();
            if (runs.Count == 0) console.Line("Det finns inget att göra.");
            return RunToEnd.All(desk, runs, console, stop);
        }));
        return verb;
    }
}
