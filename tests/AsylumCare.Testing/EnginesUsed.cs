using System.Collections.Concurrent;
using AsylumCare.Warehouse.Engines;

namespace AsylumCare.Testing;

/// <summary>Tells the test script, in the file that <c>ASYLUMCARE_TEST_ENGINES</c> names, which engines the run has met.</summary>
internal static class EnginesUsed
{
    private static readonly string? File = Environment.GetEnvironmentVariable("ASYLUMCARE_TEST_ENGINES");
    private static readonly ConcurrentDictionary<string, bool> Told = [];

    public static void Tell(IWarehouseEngine engine)
    {
        if (File is null || !Told.TryAdd(engine.Name, true)) return;
        using var connection = engine.Open();
        System.IO.File.AppendAllText(File, $"{engine.Name} {connection.ServerVersion}\n");
    }
}
