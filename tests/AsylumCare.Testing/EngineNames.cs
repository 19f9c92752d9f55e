using AsylumCare.Warehouse.Engines;

namespace AsylumCare.Testing;

/// <summary>For <c>[TestFixtureSource(typeof(EngineNames))]</c>: the same tests on every engine.</summary>
public sealed class EngineNames : IEnumerable<string>
{
    public static IReadOnlyList<string> All { get; } = [SqliteEngine.EngineName, PostgreSqlEngine.EngineName, SqlServerEngine.EngineName];

    public IEnumerator<string> GetEnumerator() => All.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
