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

namespace AsylumCare.App.Bench;

/// <summary>Published warehouses of generated deliveries, as large as a measurement needs them.</summary>
internal static class GeneratedWarehouse
{
    /// <summary>The day of every load and publication: all generated months are over.</summary>
    public static DateOnly Today { get; } = new(2017, 6, 26);

    /// <returns>The manifests of all deliveries that were written, but for the flawed ones, in the order they arrive.</returns>
    public static IReadOnlyList<string> Generate(string folder, long seed, Month from, Month to, decimal scale, GeneratorParts parts)
    {
        Generator.Generate(new GeneratorOptions(from, to, scale, seed, folder, parts));
        return [.. DeliveryPaths.Manifests(folder).Where(path => !path.Contains("flawed", StringComparison.Ordinal))];
    }

    /// <summary>A new warehouse with these deliveries, published once, a month before <see cref="Today"/>.</summary>
    public static IWarehouseEngine Fill(string data, IEnumerable<string> manifests)
    {
        var engine = WarehouseEngines.Create(WarehouseOptions.Embedded(data));
        WarehouseSetup.Initialise(engine, new WarehouseSettings(WarehouseSettings.Demo, WarehouseSettings.Register));
        using var keys = IdentityKeys.FromSeed(1);
        foreach (var _ in new DeliveryLoader(engine, Context(keys)).LoadMany(manifests.Select(path => new Arrival(path, Today))))
        {
            // Loading is the point; the outcomes are the generator's.
        }
        new Publisher(engine, PublishedDefinitions.Read()).Publish(Today.AddMonths(-1));
        return engine;
    }

    /// <summary>What the measured files are checked against.</summary>
    public static ReadContext Context(IdentityKeys keys) =>
        new(ContractCatalog.Load(ContentFolder.Etl), ReferenceTables.Load(ContentFolder.Seeds), Today, keys);
}
