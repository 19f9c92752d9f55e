using System.CommandLine;
using AsylumCare.App.Jobs;
using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Jobs;

namespace AsylumCare.App.Verbs.Jobs;

/// <summary><c>jobs backfill</c>: deliveries that have been received, once more, by region and month. One that was interrupted goes on where it was.</summary>
internal static class JobsBackfillVerb
{
    public static Command Create(VerbConsole console)
    {
        var from = new Option<Month>("--from") { Description = "Första månaden, ÅÅÅÅ-MM.", HelpName = "månad", Required = true, CustomParser = CommonOptions.ParseMonth };
        var to = new Option<Month>("--to") { Description = "Sista månaden, ÅÅÅÅ-MM.", HelpName = "månad", Required = true, CustomParser = CommonOptions.ParseMonth };
        var region = new Option<string?>("--region") { Description = "Bara denna avsändare: regionens SCB-kod eller MV.", HelpName = "kod" };
        var failed = new Option<bool>("--only-failed") { Description = "Bara leveranser vars senaste körning stannade." };
        var data = CommonOptions.Data(Settings.DataFolder.Standard);
        var today = CommonOptions.Today();
        var verb = new Command("backfill", "Läser in mottagna leveranser igen för en period. Avbruten fortsätter den där den var när den körs igen.")
        {
            from, to, region, failed, data, today,
        };
        verb.SetAction((parsed, stop) => JobsVerb.RunAsync(parsed.GetValue(data), parsed.GetValue(today), console, desk =>
            Run(desk, new(parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(region), parsed.GetValue(failed)), console, stop)));
        return verb;
    }

    private static int Run(JobDesk desk, BackfillRange range, VerbConsole console, CancellationToken stop)
    {
        var backfills = desk.Backfills;
        var (id, takenUp) = backfills.Begin(JobNames.Intake, range.ToString());
        var asked = backfills.Asked(id);
        var stopped = desk.Runs.Stopped().Where(run => run.Job == JobNames.Intake).Select(run => run.Partition);
        var all = desk.Kept.Partitions().Union(stopped, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var left = all.Where(range.Holds).Where(partition => IsLeft(desk, partition, asked, range.OnlyFailed)).ToList();
        console.Line(takenUp
            ? $"Fortsätter periodkörning {id}: {asked.Count} av {asked.Count + left.Count(partition => !asked.ContainsKey(partition))} leveranser var påbörjade, {left.Count} återstår."
            : $"Periodkörning {id}: {left.Count} leveranser.");
        var owner = desk.Runner.ScheduleOf(JobNames.Intake).Owner;
        var exitCode = ExitCodes.Done;
        foreach (var partition in left)
        {
            stop.ThrowIfCancellationRequested();
            var run = desk.Ledger.Request(new RunRequest(JobNames.Intake, partition, RunReason.Backfill, owner, BackfillId: id));
            exitCode = Math.Max(exitCode, RunToEnd.All(desk, [run], console, stop));
        }

        backfills.End(id);
        return exitCode;
    }

    /// <summary>Not run to its end by this backfill, and, where only what failed is asked for, stopped when it last ran.</summary>
    private static bool IsLeft(JobDesk desk, string partition, IReadOnlyDictionary<string, string> asked, bool onlyFailed)
    {
        if (asked.TryGetValue(partition, out var state)) return !RunState.HasEnded(state);
        return !onlyFailed || desk.Ledger.Latest(JobNames.Intake, partition) is { State: RunState.Failed };
    }
}

/// <summary>Which deliveries a backfill means.</summary>
internal sealed record BackfillRange(Month From, Month To, string? Sender, bool OnlyFailed)
{
    /// <param name="partition">sender/ÅÅÅÅ-MM/hash.</param>
    public bool Holds(string partition) =>
        partition.Split('/') is [var sender, var text, _] && Month.TryParse(text, out var month) && month >= From && month <= To && (Sender is null || Sender == sender);

    /// <summary>The same range is the same text.</summary>
    public override string ToString() => $"{From}..{To} {Sender ?? "*"}{(OnlyFailed ? " failed" : "")}";
}
