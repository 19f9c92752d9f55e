using AsylumCare.Testing;
using AsylumCare.Warehouse.Engines;

namespace AsylumCare.Warehouse.Tests.Engines;

internal sealed class UnreachableDatabaseTests
{
    [TestCase("Oracle", "Data Source=x", "Warehouse:Engine", "must be")]
    [TestCase("Sqlite", "Nonsense=x", "kan inte läsas", "cannot be read")]
    [TestCase("Sqlite", "", "kan inte läsas", "cannot be read")]
    [TestCase("PostgreSql", "Nonsense=x", "kan inte läsas", "cannot be read")]
    [TestCase("SqlServer", "Nonsense=x", "kan inte läsas", "cannot be read")]
    [TestCase("SqlServer", "", "kan inte läsas", "cannot be read")]
    public void Wrong_settings_are_said_in_both_languages(string engine, string connectionString, string swedish, string english)
    {
        var options = new WarehouseOptions { Engine = engine, ConnectionString = connectionString };
        Assert.That(
            () => WarehouseEngines.Create(options),
            Throws.TypeOf<WarehouseUnavailableException>().With.Message.Contains(swedish).And.Message.Contains(english));
    }

    [TestCase("PostgreSql", "Host=127.0.0.1;Port=1;Username=nobody;Password=secret;Database=absent", "127.0.0.1:1/absent")]
    [TestCase("SqlServer", "Server=127.0.0.1,1;User Id=nobody;Password=secret;Database=absent;Connect Timeout=2", "127.0.0.1,1/absent")]
    public void A_server_that_does_not_answer_is_said_in_both_languages(string engine, string connectionString, string place)
    {
        var unreachable = WarehouseEngines.Create(new WarehouseOptions { Engine = engine, ConnectionString = connectionString });
        Assert.That(
            () => unreachable.Open(),
            Throws.TypeOf<WarehouseUnavailableException>().With.Message.Contains($"{place} kan inte nås")
                .And.Message.Contains("cannot be reached").And.Message.Not.Contains("secret").And.Message.Not.Contains('\n'));
    }

    [Test]
    public void A_file_that_is_no_database_is_said_in_both_languages()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder.File("warehouse.db"), new string('x', 4096));
        var engine = new SqliteEngine(SqliteEngine.ConnectionStringFor(folder.File("warehouse.db")));
        Assert.That(
            () => engine.Open(),
            Throws.TypeOf<WarehouseUnavailableException>().With.Message.Contains("kan inte öppnas").And.Message.Contains("cannot be opened"));
    }

    [Test]
    public void A_folder_that_cannot_be_is_not_taken_for_a_lock_that_is_held()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder.File("data"), "not a folder");
        var engine = new SqliteEngine(SqliteEngine.ConnectionStringFor(Path.Combine(folder.File("data"), "warehouse.db")));
        Assert.That(
            () => engine.TryLock("load"),
            Throws.TypeOf<WarehouseUnavailableException>().With.Message.Contains("kan inte öppnas").And.Message.Contains("cannot be opened"));
    }
}
