using System.CommandLine;
using AsylumCare.App.Hosting;
using AsylumCare.App.Jobs;
using AsylumCare.App.Jobs.Scheduling;
using AsylumCare.App.Settings;
using AsylumCare.App.Uploads;
using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Operations;
using Serilog.Events;

namespace AsylumCare.App.Verbs;

/// <summary><c>serve</c>: the pages and the feed on the local machine.</summary>
internal static class ServeVerb
{
    public static Command Create(VerbConsole console)
    {
        var port = CommonOptions.Port();
        var data = CommonOptions.Data(DataFolder.Standard);
        var today = CommonOptions.Today();
        var noJobs = new Option<bool>("--no-jobs") { Description = "Kör inga jobb: inkorg, publicering och kalender sköts av en annan värd." };
        var verb = new Command("serve", "Visar sidorna och OData-flödet på den egna datorn, och kör jobben efter schemat.") { port, data, today, noJobs };
        verb.SetAction(async (parsed, stop) =>
        {
            if (LocalPort.Taken(parsed.GetValue(port)) is { } taken) return console.Fail(taken);
            using var place = Workplace.At(
                DataFolder.At(parsed.GetValue(data), DataFolder.Standard), parsed.GetValue(today), LogEventLevel.Information);
            return await place.RunAsync(console, async () =>
            {
                if (place.Prepare() is { } problem) return console.Fail(problem);
                place.Mend();
                var jobs = JobSettings.Read();
                return await RunAsync(
                    place, place.Clock, console, parsed.GetValue(port), jobs with { Enabled = jobs.Enabled && !parsed.GetValue(noJobs) }, static _ => { }, stop);
            });
        });
        return verb;
    }

    /// <summary>Serves until stopped.</summary>
    /// <param name="started">Called with the address once requests are answered.</param>
    public static async Task<int> RunAsync(
        Workplace place, DataClock clock, VerbConsole console, int port, JobSettings jobs, Action<string> started, CancellationToken stop)
    {
        var desk = jobs.Enabled ? new JobDesk(place, clock, jobs) : null;
        await using var clockwork = desk is null ? null : new JobClock(desk, place.Log);
        var board = new JobBoard(new RunCatalog(place.Operations), desk is null ? [] : [.. desk.Schedules.Select(schedule => JobPlan.Of(schedule, desk.Time))]);
        var uploads = new DeliveryDesk(
            new DeliveryTokens(place.Operations, TimeProvider.System), desk?.Uploads(place, clockwork!.Nudge), UploadSettings.Read());
        await using var app = WebHost.Build(place.Engine, board, uploads, clock, port, place.Log);
        await app.StartAsync(stop);
        if (clockwork is not null) await clockwork.StartAsync(stop);
        var address = app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal).TrimEnd('/');
        console.Line($"Sidorna: {address}/");
        console.Line($"OData:   {address}/odata");
        started(address);
        if (clockwork is not null) console.Line($"Inkorg:  {place.Folder.Inbox}");
        console.Line("Avsluta med Ctrl+C.");
        await app.WaitForShutdownAsync(stop);
        return ExitCodes.Done;
    }
}
