using System.CommandLine;
using AsylumCare.App.Demo;
using AsylumCare.App.Hosting;
using AsylumCare.App.Settings;
using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse;
using Serilog.Events;

namespace AsylumCare.App.Verbs;

/// <summary><c>demo</c>: everything in one command, from generated files to a page in the browser.</summary>
internal static class DemoVerb
{
    public static Command Create(VerbConsole console)
    {
        var (scale, seed, today) = (CommonOptions.Scale(), CommonOptions.Seed(), CommonOptions.Today());
        var (port, data) = (CommonOptions.Port(), CommonOptions.Data(DataFolder.StandardDemo));
        var noBrowser = new Option<bool>("--no-browser") { Description = "Öppna ingen webbläsare." };
        var noServe = new Option<bool>("--no-serve") { Description = "Bygg bara, visa inga sidor." };
        var verb = new Command("demo", "Bygger en demonstration och visar den. Körs den igen på samma mapp visas den genast.")
        {
            scale, seed, today, port, data, noBrowser, noServe,
        };
        verb.SetAction(async (parsed, stop) =>
        {
            var serve = !parsed.GetValue(noServe);
            if (serve && LocalPort.Taken(parsed.GetValue(port)) is { } taken) return console.Fail(taken);
            using var place = Workplace.At(
                DataFolder.At(parsed.GetValue(data), DataFolder.StandardDemo), consoleLevel: serve ? LogEventLevel.Warning : null);
            return await place.RunAsync(console, async () =>
            {
                var (state, problem) = DemoState.Of(place, (parsed.GetValue(scale), parsed.GetValue(seed), parsed.GetValue(today)));
                if (problem is not null) return console.Fail(problem);
                Prepare(place, state!, console, stop);
                if (serve) return await ServeAsync(place, state!, console, parsed.GetValue(port), openBrowser: !parsed.GetValue(noBrowser), stop);
                if (!state!.IsWhole) BuildProgress.Show(console, report => new DemoCare(place, state, report).Complete(stop));
                return ExitCodes.Done;
            });
        });
        return verb;
    }

    /// <summary>Shows what there is, and goes on with the rest meanwhile.</summary>
    private static async Task<int> ServeAsync(Workplace place, DemoState state, VerbConsole console, int port, bool openBrowser, CancellationToken stop)
    {
        await using var background = new DemoBackground(place, state);
        return await ServeVerb.RunAsync(place, new DataClock(state.Options.Today), console, port, JobSettings.Read("schedules-demo.json"), address =>
        {
            DemoEnding.Print(place, console, address, loading: !state.IsWhole);
            if (console.Interactive && openBrowser) Browser.Open(address);
            background.Start();
        }, stop);
    }

    private static void Prepare(Workplace place, DemoState state, VerbConsole console, CancellationToken stop)
    {
        if (state.IsBuilt)
        {
            WarehouseSetup.Initialise(place.Engine);
            return;
        }
        console.Line($"Bygger demonstrationen i {place.Folder.Display} ({state.Options}).");
        BuildProgress.Show(console, report => new DemoBuilder(place, state, report).Build(stop));
    }
}
