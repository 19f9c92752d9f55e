namespace AsylumCare.Warehouse.Engines;

/// <summary>The settings section <c>Warehouse</c>: which database, and how it is reached.</summary>
public sealed record WarehouseOptions
{
    /// <summary>Sqlite, PostgreSql or SqlServer.</summary>
    public string Engine { get; init; } = SqliteEngine.EngineName;

    public string ConnectionString { get; init; } = "";

    /// <summary>The embedded default: one file in the data folder.</summary>
    public static WarehouseOptions Embedded(string dataFolder) =>
        new() { ConnectionString = SqliteEngine.ConnectionStringFor(Path.Combine(dataFolder, "warehouse.db")) };
}

public static class WarehouseEngines
{
    /// <exception cref="WarehouseUnavailableException">The engine's name is unknown or its connection string cannot be read.</exception>
    public static IWarehouseEngine Create(WarehouseOptions options)
    {
        try
        {
            if (Is(options, SqliteEngine.EngineName)) return new SqliteEngine(options.ConnectionString);
            if (Is(options, PostgreSqlEngine.EngineName)) return new PostgreSqlEngine(options.ConnectionString);
            if (Is(options, SqlServerEngine.EngineName)) return new SqlServerEngine(options.ConnectionString);
        }
        catch (ArgumentException problem)
        {
            throw new WarehouseUnavailableException(
                $"Inställningen Warehouse:ConnectionString kan inte läsas av {options.Engine}: {problem.Message} / " +
                $"The setting Warehouse:ConnectionString cannot be read by {options.Engine}: {problem.Message}", problem);
        }

        throw new WarehouseUnavailableException(
            $"Inställningen Warehouse:Engine är '{options.Engine}'; den ska vara Sqlite, PostgreSql eller SqlServer. / " +
            $"The setting Warehouse:Engine is '{options.Engine}'; it must be Sqlite, PostgreSql or SqlServer.");
    }

    private static bool Is(WarehouseOptions options, string name) => string.Equals(options.Engine, name, StringComparison.OrdinalIgnoreCase);
}
