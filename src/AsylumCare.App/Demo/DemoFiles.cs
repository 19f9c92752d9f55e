using System.Globalization;
using AsylumCare.App.Settings;
using AsylumCare.App.Verbs;
using AsylumCare.Synthesis;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Demo;

/// <summary>The generated deliveries in a demonstration's folder.</summary>
internal static class DemoFiles
{
    private const string TruthFile = "truth.json";

    /// <summary>Into a folder that takes its name only when it is whole.</summary>
    public static void Generate(DemoOptions options, GeneratorParts parts, string folder, IProgress<double>? progress, CancellationToken stop)
    {
        var unfinished = folder + ".part";
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        Generator.Generate(new GeneratorOptions(GenerateVerb.First, GenerateVerb.Last, options.Scale, options.Seed, unfinished, parts), progress, stop);
        Directory.Move(unfinished, folder);
        // The simulated people are gone: their memory goes back before the load takes its own.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    /// <summary>Every manifest with its day of arrival, in order of arrival.</summary>
    public static IReadOnlyList<Arrival> Arrivals(DataFolder folder, DateOnly today) =>
        Directory.EnumerateDirectories(folder.Deliveries)
            .Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Day: DayOf(path)))
            .Where(arrival => arrival.Day <= today)
            .SelectMany(arrival => DeliveryPaths.Manifests(arrival.Path).Select(manifest => new Arrival(manifest, arrival.Day!.Value)))
            .ToList();

    /// <summary>Takes away what an earlier demonstration generated here, and nothing else.</summary>
    public static void Clear(DataFolder folder)
    {
        foreach (var path in new[] { folder.Deliveries, WholeCare(folder) })
            if (File.Exists(Path.Combine(path, TruthFile))) Directory.Delete(path, recursive: true);
    }

    /// <summary>
    /// Where the care lies when all of it is generated, until it is among the other deliveries: a kill in the middle of the moving
    /// leaves the rest here.
    /// </summary>
    public static string WholeCare(DataFolder folder) => folder.Deliveries + ".care";

    /// <summary>Whether the care is among the other deliveries, all of it.</summary>
    public static bool HoldsCare(DataFolder folder) =>
        !Directory.Exists(WholeCare(folder)) && File.ReadAllText(Path.Combine(folder.Deliveries, TruthFile)).Contains("\"contacts\":", StringComparison.Ordinal);

    /// <summary>Moves the generated care to its days among the other deliveries; the file of truth, which has both, comes last.</summary>
    public static void MergeCare(DataFolder folder)
    {
        var care = WholeCare(folder);
        foreach (var day in Directory.GetDirectories(care))
        {
            var target = Path.Combine(folder.Deliveries, Path.GetFileName(day));
            Directory.CreateDirectory(target);
            foreach (var delivery in Directory.GetDirectories(day)) Directory.Move(delivery, Path.Combine(target, Path.GetFileName(delivery)));
            Directory.Delete(day);
        }

        var truth = Path.Combine(care, TruthFile);
        if (File.Exists(truth)) File.Move(truth, Path.Combine(folder.Deliveries, TruthFile), overwrite: true);
        Directory.Delete(care);
    }

    /// <summary>A flawed file that <c>validate</c> can be tried on.</summary>
    public static string? Flawed(DataFolder folder) =>
        Directory.EnumerateDirectories(folder.Deliveries)
            .Where(path => DayOf(path) is null)
            .SelectMany(path => Directory.EnumerateFiles(path, "*.csv", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>Null where the folder is no day's deliveries.</summary>
    private static DateOnly? DayOf(string path) =>
        DateOnly.TryParseExact(Path.GetFileName(path), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
