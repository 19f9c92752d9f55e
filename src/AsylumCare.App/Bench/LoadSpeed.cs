using System.Diagnostics;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Warehouse;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Bench;

/// <summary>The checked load of one large REGISTER, bytes to active facts, beside <c>sqlite3 .import</c> of the same file.</summary>
internal static class LoadSpeed
{
    private const int Rows = 500_000;
    private const int Rounds = 3;
    private const double RatioLimit = 1.8;

    // Both files are larger than the database's page cache; twice the rows may cost nothing but noise.
    private const int LargeRows = 1_500_000;
    private const double GrowthLimit = 40;

    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(string folder, CancellationToken stop)
    {
        var register = LargeRegister.Write(Path.Combine(folder, "register"), Rows);
        var measurements = new List<Measurement>();
        if (Tools.Has("sqlite3"))
        {
            var (loads, imports) = (new List<double>(), new List<double>());
            for (var round = 0; round <= Rounds; round++)
            {
                var load = Load(Path.Combine(folder, $"load{round}"), register);
                var import = Tools.Time(SqliteImport(Path.Combine(folder, $"import{round}.db"), register.FilePath));
                // The first round warms both up.
                if (round == 0) continue;
                loads.Add(load.TotalSeconds);
                imports.Add(import.TotalSeconds);
            }
            var ratio = Measurement.Median(loads) / Measurement.Median(imports);
            measurements.Add(new($"Load of {Rows} REGISTER rows ({Measurement.Median(loads):0.00} s) / sqlite3 .import ({Measurement.Median(imports):0.00} s)", ratio, RatioLimit, "×"));
        }
        measurements.Add(await MemoryGrowthAsync(folder, stop));
        return measurements;
    }

    private static async Task<Measurement> MemoryGrowthAsync(string folder, CancellationToken stop)
    {
        var (half, whole) = (LargeRegister.Write(Path.Combine(folder, "half"), LargeRows / 2), LargeRegister.Write(Path.Combine(folder, "whole"), LargeRows));
        var halfPeak = await PeakAsync(Path.Combine(folder, "peak-half"), half, stop);
        var wholePeak = await PeakAsync(Path.Combine(folder, "peak-whole"), whole, stop);
        return new($"Peak memory, load of {LargeRows} rows ({wholePeak:0} MiB) less load of half of them ({halfPeak:0} MiB)", wholePeak - halfPeak, GrowthLimit, "MiB");
    }

    private static async Task<double> PeakAsync(string data, LargeRegister register, CancellationToken stop)
    {
        await ServedRun.ToEndAsync(["init", "--demo", "--data", data], stop);
        return (await ServedRun.ToEndAsync(["load", register.ManifestPath, "--data", data], stop)).PeakMemory;
    }

    private static TimeSpan Load(string data, LargeRegister register)
    {
        var engine = WarehouseEngines.Create(WarehouseOptions.Embedded(data));
        WarehouseSetup.Initialise(engine, new WarehouseSettings(WarehouseSettings.Demo, WarehouseSettings.Register));
        using var keys = IdentityKeys.FromSeed(1);
        var loader = new DeliveryLoader(engine, GeneratedWarehouse.Context(keys));
        var clock = Stopwatch.StartNew();
        var outcome = loader.Load(register.ManifestPath);
        var elapsed = clock.Elapsed;
        if (outcome.State != LoadState.Active) throw new InvalidOperationException(outcome.AllFindings.First().TextEn);
        return elapsed;
    }

    /// <summary>How the shell is started that imports a file into a new, untyped table.</summary>
    public static ProcessStartInfo SqliteImport(string database, string file) =>
        new("sqlite3", [database, ".mode csv", ".separator ;", $".import {file} delivered"]);
}
