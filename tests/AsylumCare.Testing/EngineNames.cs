using AsylumCare.Warehouse.Engines;

namespace AsylumCare.Testing;

/// <summary>For <c>[TestFixtureSource(typeof(EngineNames))]</c>: the same tests on every engine.</summary>
public sealed class EngineNames : IEnumerable<string>
{
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)[SqliteEngine.EngineName, PostgreSqlEngine.EngineName]).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
