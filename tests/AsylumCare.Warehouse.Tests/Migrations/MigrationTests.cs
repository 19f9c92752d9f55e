using AsylumCare.Testing;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Migrations;
using Dapper;

namespace AsylumCare.Warehouse.Tests.Migrations;

[TestFixtureSource(typeof(EngineNames))]
internal sealed class MigrationTests(string engineName)
{
    private TestWarehouse _warehouse;
    private TestFolder _sql;

    [SetUp]
    public void Prepare()
    {
        _warehouse = TestWarehouse.Empty(engineName);
        _sql = new TestFolder();
        Directory.CreateDirectory(_sql.File("migrations"));
        Directory.CreateDirectory(_sql.File("views"));
        Write("migrations/0001_first.sql", "CREATE TABLE first (a integer NOT NULL PRIMARY KEY, name {{text:10}}){{clustered}};\nINSERT INTO first (a, name) VALUES (1, 'one');");
        Write("views/a_base.sql", "CREATE VIEW a_base AS SELECT a FROM first;");
        Write("views/b_above.sql", "CREATE VIEW b_above AS SELECT a FROM a_base;");
    }

    [TearDown]
    public void Clean()
    {
        _sql?.Dispose();
        _warehouse?.Dispose();
    }

    [Test]
    public void Running_twice_does_nothing_the_second_time()
    {
        Run();
        Run();
        Assert.That(Scalar("SELECT COUNT(*) FROM first"), Is.EqualTo(1));
    }

    [Test]
    public void A_changed_view_is_recreated_with_those_that_stand_on_it()
    {
        Run();
        Write("views/a_base.sql", "CREATE VIEW a_base AS SELECT a + 41 AS a FROM first;");
        Run();
        Assert.That(Scalar("SELECT a FROM b_above"), Is.EqualTo(42));
    }

    [Test]
    public void A_new_migration_may_change_what_a_view_stands_on()
    {
        Run();
        Write("migrations/0002_second.sql", "ALTER TABLE first ADD b integer DEFAULT 7;");
        Write("views/a_base.sql", "CREATE VIEW a_base AS SELECT b AS a FROM first;");
        Run();
        Assert.That(Scalar("SELECT a FROM b_above"), Is.EqualTo(7));
    }

    [Test]
    public void A_failing_migration_leaves_nothing_behind()
    {
        Write("migrations/0002_second.sql", "CREATE TABLE half (a integer NOT NULL PRIMARY KEY);\nINSERT INTO absent (a) VALUES (1);");
        Assert.That(Run, Throws.Exception);
        using var connection = _warehouse.Engine.Open();
        Assert.That(_warehouse.Engine.Tables(connection), Does.Contain("first").And.Not.Contain("half"));
    }

    [Test]
    public void Edited_history_is_refused_by_file_name()
    {
        Run();
        Write("migrations/0001_first.sql", "CREATE TABLE first (a bigint NOT NULL PRIMARY KEY);");
        Assert.That(Run, Throws.TypeOf<WarehouseUnavailableException>().With.Message.Contains("0001_first.sql har ändrats").And.Message.Contains("was edited"));
    }

    [Test]
    public void A_newer_schema_is_refused()
    {
        Write("migrations/0009_later.sql", "CREATE TABLE later (a integer NOT NULL PRIMARY KEY);");
        Run();
        File.Delete(_sql.File("migrations/0009_later.sql"));
        Assert.That(Run, Throws.TypeOf<WarehouseUnavailableException>().With.Message.Contains("nyare schema").And.Message.Contains("0009_later.sql"));
    }

    [Test]
    public void An_unknown_token_is_an_error()
    {
        Write("migrations/0002_second.sql", "CREATE TABLE wrong (a {{money}});");
        Assert.That(Run, Throws.TypeOf<FormatException>().With.Message.Contains("{{money}}"));
    }

    [Test]
    public void The_programs_own_schema_runs()
    {
        new MigrationRunner(_warehouse.Engine).Run();
        using var connection = _warehouse.Engine.Open();
        Assert.That(_warehouse.Engine.Tables(connection), Does.Contain("dim_delivery").And.Contain("fact_register_event"));
    }

    private void Run() => new MigrationRunner(_warehouse.Engine, SchemaFiles.Warehouse(_sql.Path)).Run();

    private void Write(string name, string text) => File.WriteAllText(_sql.File(name), text);

    private long Scalar(string sql)
    {
        using var connection = _warehouse.Engine.Open();
        return connection.ExecuteScalar<long>(sql);
    }
}
