using System.Diagnostics;
using AsylumCare.App.Verbs;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Loading;
using AsylumCare.Warehouse.Publishing;
using Microsoft.Data.Sqlite;

namespace AsylumCare.App.Bench;

/// <summary>
/// One region-month into a small warehouse, into one with ten times the months and into one with ten times the people: load and
/// publication cost what the change costs, not what the warehouse holds.
/// </summary>
internal sealed class RegionMonthCost(RegionMonthSize size)
{
    // Halland: a region of middle size.
    private const string Region = "13";

    private const double RatioLimit = 1.2;
    private const double SecondsLimit = 3;

    // Ten months, and with those before a hundred; the last month is the one that is added.
    private static readonly Month First = new(2016, 8);
    private static readonly Month FirstOfAll = First.AddMonths(-90);

    /// <summary>
    /// The added file, its persons and their whole history are the same in all three warehouses, and so are the months that their
    /// maturity is judged by. The small one is the nation's ten months; the second has ninety more, of all regions; in the third the
    /// other regions have ten times as many people.
    /// </summary>
    public IReadOnlyList<Measurement> Measure(string folder)
    {
        var last = GenerateVerb.Last;
        var own = Generate(folder, "own", 1, First, last, 1).Where(path => RegionOf(path) == Region).ToList();
        var history = own.Where(path => MonthOf(path) < last).ToList();
        var addition = own.Where(path => MonthOf(path) == last && path.Contains("_v1", StringComparison.Ordinal)).ToList();
        var others = Elsewhere(Generate(folder, "others", 2, First, last.AddMonths(-1), size.SmallScale));
        var earlier = Generate(folder, "earlier", 3, FirstOfAll, First.AddMonths(-1), size.EarlierScale).Where(path => RegionOf(path) != "MV").ToList();
        foreach (var manifest in earlier.Where(path => RegionOf(path) == Region)) OtherExaminations.Rename(manifest);
        var many = Elsewhere(Generate(folder, "many", 4, First, last.AddMonths(-1), size.LargeScale));
        var bases = new[]
        {
            Fill(folder, "small", history.Concat(others)),
            Fill(folder, "months", earlier.Concat(history).Concat(others)),
            Fill(folder, "people", history.Concat(many)),
        };
        var seconds = bases.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round <= size.Rounds; round++)
        {
            for (var i = 0; i < bases.Length; i++)
            {
                var elapsed = Add(bases[i], Path.Combine(folder, "round"), addition);
                if (round > 0) seconds[i].Add(elapsed.TotalSeconds);
            }
        }
        var (small, months, people) = (seconds[0].Min(), seconds[1].Min(), seconds[2].Min());
        return
        [
            new($"{size.Name}, load + publish: ten times the months ({months:0.000} s) / small ({small:0.000} s)", months / small, RatioLimit, "×"),
            new($"{size.Name}, load + publish: ten times the people ({people:0.000} s) / small ({small:0.000} s)", people / small, RatioLimit, "×"),
            new($"{size.Name}, load + publish, the slowest of the three", Math.Max(small, Math.Max(months, people)), SecondsLimit, "s"),
        ];
    }

    private static string Fill(string folder, string name, IEnumerable<string> manifests)
    {
        var data = Path.Combine(folder, "base-" + name);
        GeneratedWarehouse.Fill(data, manifests);
        SqliteConnection.ClearAllPools();
        return data;
    }

    private IReadOnlyList<string> Generate(string folder, string name, long seed, Month from, Month to, decimal scale) =>
        [.. GeneratedWarehouse.Generate(Path.Combine(folder, name), seed, from, to, scale, size.Parts)];

    private static List<string> Elsewhere(IEnumerable<string> manifests) => [.. manifests.Where(path => RegionOf(path) is not (Region or "MV"))];

    // The folder's name is such as 13_2016-12_v1, the region by SCB's code or MV.
    private static string RegionOf(string manifest) => Path.GetFileName(Path.GetDirectoryName(manifest))!.Split('_')[0];

    private static Month MonthOf(string manifest) => Month.Parse(Path.GetFileName(Path.GetDirectoryName(manifest))!.Split('_')[1]);

    private static TimeSpan Add(string from, string data, IReadOnlyList<string> manifests)
    {
        if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
        Directory.CreateDirectory(data);
        foreach (var file in Directory.EnumerateFiles(from, "warehouse.db*")) File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
        var engine = WarehouseEngines.Create(WarehouseOptions.Embedded(data));
        using var keys = IdentityKeys.FromSeed(1);
        var (loader, publisher) = (new DeliveryLoader(engine, GeneratedWarehouse.Context(keys)), new Publisher(engine, PublishedDefinitions.Read()));
        var clock = Stopwatch.StartNew();
        var outcomes = manifests.Select(loader.Load).ToList();
        publisher.Publish(GeneratedWarehouse.Today);
        var elapsed = clock.Elapsed;
        SqliteConnection.ClearAllPools();
        if (outcomes.Find(outcome => outcome.State != LoadState.Active) is { } refused) throw new InvalidOperationException(refused.AllFindings.First().TextEn);
        return elapsed;
    }
}
