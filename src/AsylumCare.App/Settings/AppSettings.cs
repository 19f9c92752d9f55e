using AsylumCare.Warehouse.Engines;
using Microsoft.Extensions.Configuration;

namespace AsylumCare.App.Settings;

/// <summary>Settings from <c>appsettings.json</c> beside the executable, over which the environment wins (<c>ASYLUMCARE__Warehouse__Engine</c>).</summary>
internal static class AppSettings
{
    /// <summary>The warehouse the settings name, or where they name none the embedded database of the data folder.</summary>
    public static WarehouseOptions Warehouse(DataFolder folder)
    {
        var section = Section("Warehouse");
        var embedded = WarehouseOptions.Embedded(folder.Root);
        var engine = section["Engine"] is { Length: > 0 } name ? name : embedded.Engine;
        if (section["ConnectionString"] is { Length: > 0 } connectionString) return new() { Engine = engine, ConnectionString = connectionString };
        return embedded with { Engine = engine, ConnectionString = IsEmbedded(engine) ? embedded.ConnectionString : "" };
    }

    public static IConfigurationSection Section(string name) => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables("ASYLUMCARE__")
        .Build()
        .GetSection(name);

    private static bool IsEmbedded(string engine) => string.Equals(engine, SqliteEngine.EngineName, StringComparison.OrdinalIgnoreCase);
}
