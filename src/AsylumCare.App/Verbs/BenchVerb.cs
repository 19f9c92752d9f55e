using System.CommandLine;
using System.Globalization;
using AsylumCare.App.Bench;
using AsylumCare.App.Demo;
using AsylumCare.App.Hosting;
using AsylumCare.Warehouse.Engines;
using Spectre.Console;

namespace AsylumCare.App.Verbs;

/// <summary><c>bench</c>: the speed and memory figures, each beside its limit, measured in one run on this machine.</summary>
internal static class BenchVerb
{
    private static readonly string[] Parts = ["demo", "load", "contacts", "all", "month", "care-month", "page"];

    public static Command Create(VerbConsole console)
    {
        var port = CommonOptions.Port();
        var only = new Option<string[]>("--only") { Description = $"Bara dessa delar: {string.Join(", ", Parts)}.", AllowMultipleArgumentsPerToken = true };
        only.AcceptOnlyFromAmong(Parts);
        var verb = new Command("bench", "Mäter fart och minne mot gränserna (några minuter, i en tillfällig mapp). Slutkod 1 när en gräns överskrids.") { port, only };
        verb.SetAction(async (parsed, stop) =>
        {
            if (LocalPort.Taken(parsed.GetValue(port)) is { } taken) return console.Fail(taken);
            var folder = Directory.CreateTempSubdirectory("asylumcare-bench-").FullName;
            try
            {
                var parts = parsed.GetValue(only) is { Length: > 0 } chosen ? chosen : Parts;
                return await RunAsync(folder, parsed.GetValue(port), parts, console, stop);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        });
        return verb;
    }

    private static async Task<int> RunAsync(string folder, int port, string[] parts, VerbConsole console, CancellationToken stop)
    {
        var measurements = new List<Measurement>();
        void Tell(IEnumerable<Measurement> more)
        {
            foreach (var measurement in more)
            {
                measurements.Add(measurement);
                console.Line(string.Create(CultureInfo.InvariantCulture, $"{measurement.Name}: {measurement.ValueText} ({measurement.LimitText})"));
            }
        }

        var data = Path.Combine(folder, "demo");
        if (parts.Contains("demo") || parts.Contains("page")) Tell(await DemoAsync(data, port, stop));
        if (parts.Contains("page")) Tell([await PageSpeed.MeasureAsync(data, stop)]);
        if (parts.Contains("load")) Tell(await LoadSpeed.MeasureAsync(folder, stop));
        if (parts.Contains("contacts")) Tell(ContactLoadSpeed.Measure(folder));
        if (parts.Contains("all")) Tell(await AllKinds.MeasureAsync(folder, stop));
        if (parts.Contains("month")) Tell(new RegionMonthCost(RegionMonthSize.OfRegister).Measure(Path.Combine(folder, "month")));
        if (parts.Contains("care-month")) Tell(new RegionMonthCost(RegionMonthSize.WithCare).Measure(Path.Combine(folder, "care-month")));
        console.Out.Write(TableOf(measurements));
        return measurements.TrueForAll(measurement => measurement.IsMet) ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static async Task<IReadOnlyList<Measurement>> DemoAsync(string data, int port, CancellationToken stop)
    {
        string[] args = ["demo", "--no-browser", "--port", $"{port}", "--data", data];
        var address = $"http://localhost:{port}/";
        bool IsWhole() => DemoState.IsWholeIn(WarehouseEngines.Create(WarehouseOptions.Embedded(data)));
        var first = await ServedRun.MeasureAsync(args, address, IsWhole, stop);
        var second = await ServedRun.MeasureAsync(args, address, IsWhole, stop);
        return
        [
            new("Demo at scale 1, start to first page", first.FirstPage.TotalSeconds, 30, "s"),
            new("Demo at scale 1, start to all kinds published", first.Whole.TotalSeconds, 120, "s"),
            new("Demo at scale 1, the slowest page meanwhile", first.SlowestPage.TotalSeconds, 3, "s"),
            new("Demo at scale 1, peak memory", first.PeakMemory, 700, "MiB"),
            new("Demo, second start to first page", second.FirstPage.TotalSeconds, 3, "s"),
        ];
    }

    private static Table TableOf(IReadOnlyList<Measurement> measurements)
    {
        var table = new Table().AddColumns("Mätning", "Värde", "Gräns", "").Border(TableBorder.Simple);
        table.Columns[1].RightAligned();
        foreach (var measurement in measurements)
            table.AddRow(Markup.Escape(measurement.Name), measurement.ValueText, measurement.LimitText, measurement.IsMet ? "ok" : "ÖVER");
        return table;
    }
}
