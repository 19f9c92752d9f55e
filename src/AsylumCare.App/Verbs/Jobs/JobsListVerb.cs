using System.CommandLine;
using AsylumCare.App.Jobs;
using AsylumCare.Warehouse.Jobs;

namespace AsylumCare.App.Verbs.Jobs;

/// <summary><c>jobs list</c>: the schedules and the latest runs.</summary>
internal static class JobsListVerb
{
    private const int StandardRows = 20;

    public static Command Create(VerbConsole console)
    {
        var data = CommonOptions.Data(Settings.DataFolder.Standard);
        var job = new Option<string?>("--job") { Description = $"Bara detta jobb: {string.Join(", ", JobNames.All)}.", HelpName = "jobb" };
        var state = new Option<string?>("--state") { Description = $"Bara detta tillstånd: {string.Join(", ", RunState.All)}.", HelpName = "tillstånd" };
        state.AcceptOnlyFromAmong([.. RunState.All]);
        var rows = new Option<int>("--rows") { Description = "Så många körningar, de senaste först.", HelpName = "antal", DefaultValueFactory = _ => StandardRows };
        var verb = new Command("list", "Visar jobbens scheman och de senaste körningarna.") { job, state, rows, data };
        verb.SetAction((parsed, _) => JobsVerb.RunAsync(parsed.GetValue(data), today: null, console, desk =>
        {
            foreach (var schedule in desk.Schedules)
                console.Line($"{schedule.Job}: {schedule.Text}, nästa gång {RunWords.Time(schedule.Next(desk.Time.GetUtcNow()))}. Ansvarig: {schedule.Owner}.");
            var filter = new RunFilter(parsed.GetValue(job), parsed.GetValue(state));
            var runs = desk.Runs.Runs(filter, 0, Math.Clamp(parsed.GetValue(rows), 1, 10_000));
            if (runs.Count == 0) console.Line("Inga körningar.");
            else RunLines.Print(console, runs);
            return ExitCodes.Done;
        }));
        return verb;
    }
}
