using System.Diagnostics;
using AsylumCare.App.Verbs;
using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Deliveries.Reference;
using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis;
using AsylumCare.Warehouse;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Loading;
using AsylumCare.Warehouse.Publishing;
using Microsoft.Data.Sqlite;

namespace AsylumCare.App.Bench;

/// <summary>
/// One region-month into a small warehouse, into one with ten times the months and into one with ten times the people: load and
/// publication cost what the change costs, not what the warehouse holds.
/// </summary>
internal static class RegionMonthCost
{
    private const int Rounds = 5;
    private const decimal SmallScale = 0.1m;
    private const double RatioLimit = 1.2;
    private const double SecondsLimit = 3;
    private static readonly DateOnly Today = new(2017, 6, 26);

    public static IReadOnlyList<Measurement> Measure(string folder)
    {
        var many = Generate(Path.Combine(folder, "many-months"), new Month(2013, 3), GenerateVerb.Last, SmallScale);
        var addition = Directory.EnumerateFiles(many, "manifest_*_2017-05.json", SearchOption.AllDirectories)
            .First(path => Path.GetFileName(Path.GetDirectoryName(path))!.StartsWith("13_2017-05_v1", StringComparison.Ordinal));
        // Five months before the added one, of the same people; ten times as many are fifty.
        var (few, last) = (new Month(2016, 12), GenerateVerb.Last.AddMonths(-1));
        var bases = new[]
        {
            Fill(folder, "small", many, few),
            Fill(folder, "months", many, new Month(2013, 3)),
            Fill(folder, "people", Generate(Path.Combine(folder, "many-people"), few, last, SmallScale * 10), few),
        };
        var seconds = bases.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < bases.Length; i++)
            {
                var elapsed = Add(bases[i], Path.Combine(folder, "round"), addition);
                if (round > 0) seconds[i].Add(elapsed.TotalSeconds);
            }
        }
        var (small, months, people) = (Measurement.Median(seconds[0]), Measurement.Median(seconds[1]), Measurement.Median(seconds[2]));
        return
        [
            new($"Region-month, load + publish: ten times the months ({months:0.00} s) / small ({small:0.00} s)", months / small, RatioLimit, "×"),
            new($"Region-month, load + publish: ten times the people ({people:0.00} s) / small ({small:0.00} s)", people / small, RatioLimit, "×"),
            new("Region-month, load + publish, the slowest", Math.Max(small, Math.Max(months, people)), SecondsLimit, "s"),
        ];
    }

    private static string Generate(string folder, Month from, Month to, decimal scale)
    {
        Generator.Generate(new GeneratorOptions(from, to, scale, 1, folder));
        return folder;
    }

    /// <summary>A published warehouse with the deliveries of every month from one on, but for the last.</summary>
    private static string Fill(string folder, string name, string deliveries, Month from)
    {
        var data = Path.Combine(folder, "base-" + name);
        var engine = WarehouseEngines.Create(WarehouseOptions.Embedded(data));
        WarehouseSetup.Initialise(engine, new WarehouseSettings(WarehouseSettings.Demo, WarehouseSettings.Register));
        var manifests = DeliveryPaths.Manifests(deliveries)
            .Where(path => !path.Contains("flawed", StringComparison.Ordinal) && MonthOf(path) is var month && month >= from && month < GenerateVerb.Last);
        using var keys = IdentityKeys.FromSeed(1);
        foreach (var _ in new DeliveryLoader(engine, Context(keys)).LoadMany(manifests.Select(path => new Arrival(path, Today))))
        {
            // Loading is the point; the outcomes are the generator's.
        }
        new Publisher(engine, PublishedDefinitions.Read()).Publish(Today.AddMonths(-1));
        SqliteConnection.ClearAllPools();
        return data;
    }

    /// <summary>From a name such as manifest_13_2016-12.json.</summary>
    private static Month MonthOf(string manifest) => Month.Parse(Path.GetFileNameWithoutExtension(manifest)[^7..]);

    private static TimeSpan Add(string from, string data, string manifest)
    {
        if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
        Directory.CreateDirectory(data);
        foreach (var file in Directory.EnumerateFiles(from, "warehouse.db*")) File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
        var engine = WarehouseEngines.Create(WarehouseOptions.Embedded(data));
        using var keys = IdentityKeys.FromSeed(1);
        var (loader, publisher) = (new DeliveryLoader(engine, Context(keys)), new Publisher(engine, PublishedDefinitions.Read()));
        var clock = Stopwatch.StartNew();
        var outcome = loader.Load(manifest);
        publisher.Publish(Today);
        var elapsed = clock.Elapsed;
        SqliteConnection.ClearAllPools();
        if (outcome.State != LoadState.Active) throw new InvalidOperationException(outcome.AllFindings.First().TextEn);
        return elapsed;
    }

    private static ReadContext Context(IdentityKeys keys) =>
        new(ContractCatalog.Load(ContentFolder.Etl), ReferenceTables.Load(ContentFolder.Seeds), Today, keys);
}
