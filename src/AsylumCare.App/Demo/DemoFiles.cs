using System.Globalization;
using AsylumCare.App.Settings;
using AsylumCare.App.Verbs;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Demo;

/// <summary>The generated deliveries in a demonstration's folder.</summary>
internal static class DemoFiles
{
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
        if (File.Exists(Path.Combine(folder.Deliveries, TruthFile))) Directory.Delete(folder.Deliveries, recursive: true);
    }

    /// <summary>A flawed file that <c>validate</c> can be tried on.</summary>
    public static string? Flawed(DataFolder folder) =>
        Directory.EnumerateDirectories(folder.Deliveries)
            .Where(path => DayOf(path) is null)
            .SelectMany(path => Directory.EnumerateFiles(path, "*.csv", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();

    private const string TruthFile = "truth.json";

    /// <summary>Null where the folder is no day's deliveries.</summary>
    private static DateOnly? DayOf(string path) =>
        DateOnly.TryParseExact(Path.GetFileName(path), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
