using AsylumCare.App.Verbs;
using AsylumCare.Synthesis;

namespace AsylumCare.App.Bench;

/// <summary>Everything of scale 1 into an empty warehouse by <c>load</c> and <c>publish</c>, in processes of their own, on the engine of the settings.</summary>
internal static class AllKinds
{
    private const double SecondsLimit = 90;
    private const double MemoryLimit = 700;

    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(string folder, CancellationToken stop)
    {
        var (from, data) = (Path.Combine(folder, "all"), Path.Combine(folder, "all-data"));
        var generated = Generator.Generate(new GeneratorOptions(GenerateVerb.First, GenerateVerb.Last, 1, 1, from), ct: stop);
        Directory.Delete(Path.Combine(from, "flawed"), recursive: true);
        await ServedRun.ToEndAsync(["init", "--demo", "--data", data], stop);
        var today = $"{GeneratedWarehouse.Today:yyyy-MM-dd}";
        var load = await ServedRun.ToEndAsync(["load", from, "--data", data, "--today", today], stop);
        var publish = await ServedRun.ToEndAsync(["publish", "--data", data, "--today", today], stop);
        var (loading, publishing) = (load.FirstPage.TotalSeconds, publish.FirstPage.TotalSeconds);
        return
        [
            new($"All kinds at scale 1 ({generated.Counts.Rows} rows): load ({loading:0.0} s) + publish ({publishing:0.0} s)", loading + publishing, SecondsLimit, "s"),
            new("All kinds at scale 1, peak memory", Math.Max(load.PeakMemory, publish.PeakMemory), MemoryLimit, "MiB"),
        ];
    }
}
