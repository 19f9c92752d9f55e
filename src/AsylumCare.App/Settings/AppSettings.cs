using Microsoft.Extensions.Configuration;

namespace AsylumCare.App.Settings;

/// <summary>Settings from <c>appsettings.json</c> beside the executable, over which the environment wins (<c>ASYLUMCARE__Warehouse__Engine</c>).</summary>
/// <param name="Engine">Sqlite or PostgreSql.</param>
/// <param name="ConnectionString">Empty for the embedded database in the data folder.</param>
public sealed record AppSettings(string Engine, string ConnectionString)
{
    public static AppSettings Read()
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables("ASYLUMCARE__")
            .Build();
        return new(configuration["Warehouse:Engine"] ?? "Sqlite", configuration["Warehouse:ConnectionString"] ?? "");
    }

    public bool IsEmbedded => string.Equals(Engine, "Sqlite", StringComparison.OrdinalIgnoreCase) && ConnectionString.Length == 0;
}
