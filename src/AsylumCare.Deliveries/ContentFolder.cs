namespace AsylumCare.Deliveries;

/// <summary>The data the program ships with, beside the executable: <c>etl</c>, <c>seeds</c> and <c>sql</c>.</summary>
public static class ContentFolder
{
    public static string Etl { get; } = Path.Combine(AppContext.BaseDirectory, "etl");
    public static string Seeds { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");
    public static string Sql { get; } = Path.Combine(AppContext.BaseDirectory, "sql");
}
