using System.Diagnostics;
using AsylumCare.App.Settings;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Bench;

/// <summary>
/// The checked load of a KONTAKT of a million rows, bytes to active facts, beside the database's own import of the same file into an
/// untyped table: <c>sqlite3 .import</c>, or <c>psql \copy</c> where the settings name a PostgreSQL. The least of the rounds counts.
/// </summary>
internal static class ContactLoadSpeed
{
    private const int Rows = 1_000_000;
    private const int Columns = 27;
    private const int Rounds = 3;
    private const double SqliteLimit = 1.8;
    private const double PostgreSqlLimit = 3;

    private static readonly Month First = new(2016, 10);

    public static IReadOnlyList<Measurement> Measure(string folder)
    {
        var server = AppSettings.Warehouse(new DataFolder(folder));
        var isServer = server.Engine == PostgreSqlEngine.EngineName;
        var (tool, limit) = isServer ? ("psql \\copy", PostgreSqlLimit) : ("sqlite3 .import", SqliteLimit);
        if (!Tools.Has(isServer ? "psql" : "sqlite3")) return [];
        var (loads, imports) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            // A server's database stays: each round is a month of its own.
            var contacts = LargeContacts.Write(Path.Combine(folder, "contacts"), Rows, First.AddMonths(isServer ? round : 0));
            imports.Add(Tools.Time(isServer
                ? PsqlImport.Of(server.ConnectionString, contacts.FilePath, Columns)
                : LoadSpeed.SqliteImport(Path.Combine(folder, $"contacts-import{round}.db"), contacts.FilePath)).TotalSeconds);
            loads.Add(Load(isServer ? server : WarehouseOptions.Embedded(Path.Combine(folder, $"contacts-load{round}")), contacts).TotalSeconds);
        }

        var (load, import) = (loads.Min(), imports.Min());
        return [new($"{server.Engine}: load of {Rows} KONTAKT rows ({load:0.00} s) / {tool} ({import:0.00} s)", load / import, limit, "×")];
    }

    private static TimeSpan Load(WarehouseOptions options, LargeContacts contacts)
    {
        var engine = WarehouseEngines.Create(options);
        WarehouseSetup.Initialise(engine, new WarehouseSettings(WarehouseSettings.Demo, WarehouseSettings.Register));
        using var keys = IdentityKeys.FromSeed(1);
        var loader = new DeliveryLoader(engine, GeneratedWarehouse.Context(keys));
        var clock = Stopwatch.StartNew();
        var outcome = loader.Load(contacts.ManifestPath);
        var elapsed = clock.Elapsed;
        if (outcome.State != LoadState.Active) throw new InvalidOperationException(outcome.AllFindings.First().TextEn);
        return elapsed;
    }
}
