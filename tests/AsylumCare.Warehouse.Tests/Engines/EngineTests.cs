using System.Data.Common;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Testing;
using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.Warehouse.Tests.Engines;

[TestFixtureSource(typeof(EngineNames))]
internal sealed class EngineTests(string engineName)
{
    private TestWarehouse _warehouse;

    [SetUp]
    public void Prepare() => _warehouse = TestWarehouse.Empty(engineName);

    [TearDown]
    public void Clean() => _warehouse?.Dispose();

    [Test]
    public void Bulk_rows_come_back_as_written_with_missing_as_null()
    {
        Create("CREATE TABLE t (a bigint NOT NULL PRIMARY KEY, b integer, c smallint){{clustered}}");
        Bulk("t", ["a", "b", "c"], [long.MaxValue, 7, -1], [-5, RowBlock.Missing, RowBlock.Missing]);
        using var connection = _warehouse.Engine.Open();
        var rows = connection.Query<(long A, int? B, short? C)>("SELECT a, b, c FROM t ORDER BY a").AsList();
        Assert.That(rows, Is.EqualTo(new (long, int?, short?)[] { (-5, null, null), (long.MaxValue, 7, -1) }));
    }

    [Test]
    public void Whole_numbers_are_read_at_any_width()
    {
        Create("CREATE TABLE t (a bigint NOT NULL PRIMARY KEY, b integer, c smallint)");
        Bulk("t", ["a", "b", "c"], [1, 2, 3]);
        using var connection = _warehouse.Engine.Open();
        using var row = connection.ExecuteReader("SELECT a, b, c, COUNT(*) AS n FROM t GROUP BY a, b, c");
        Assert.That(row.Read(), Is.True);
        Assert.That(Enumerable.Range(0, 4).Select(row.GetInt64), Is.EqualTo(new[] { 1, 2, 3, 1 }));
        Assert.That(Enumerable.Range(0, 4).Select(row.GetInt32), Is.EqualTo(new[] { 1, 2, 3, 1 }));
    }

    [TestCase(40)]
    [TestCase(5000)]
    public void Few_rows_and_many_come_back_as_written(int rows)
    {
        Create("CREATE TABLE t (a bigint NOT NULL PRIMARY KEY, b integer, c smallint){{clustered}}");
        Bulk("t", ["c", "a", "b"], [.. Enumerable.Range(1, rows).Select(i => new[] { i % 7 == 0 ? RowBlock.Missing : i % 7, i, -i })]);
        using var connection = _warehouse.Engine.Open();
        using var transaction = connection.BeginTransaction();
        using var reader = _warehouse.Engine.BeginRead(connection, transaction, "SELECT a, b, COALESCE(c, 0) FROM t ORDER BY a");
        Span<long> row = stackalloc long[3];
        for (var i = 1; i <= rows; i++)
        {
            Assert.That(reader.Read(row), Is.True);
            Assert.That(row.ToArray(), Is.EqualTo(new long[] { i, -i, i % 7 }));
        }

        Assert.That(reader.Read(row), Is.False);
    }

    [Test]
    public void A_key_written_twice_fails_for_good_and_leaves_nothing()
    {
        Create("CREATE TABLE t (a bigint NOT NULL PRIMARY KEY)");
        var problem = Assert.Catch<DbException>(() => Bulk("t", ["a"], [1], [1]))!;
        Assert.That(problem.IsTransient, Is.False);
        using var connection = _warehouse.Engine.Open();
        Assert.That(connection.ExecuteScalar<long>("SELECT COUNT(*) FROM t"), Is.Zero);
    }

    [Test]
    public void Swedish_text_survives_and_its_case_counts()
    {
        Create("CREATE TABLE t (a {{text:40}} NOT NULL PRIMARY KEY)");
        using var connection = _warehouse.Engine.Open();
        foreach (var text in (string[])["Åsele – Östra", "åsele – östra", "Asele"]) connection.Execute("INSERT INTO t (a) VALUES (@text)", new { text });
        Assert.That(
            connection.Query<string>("SELECT a FROM t WHERE a = @text", new { text = "Åsele – Östra" }), Is.EqualTo(new[] { "Åsele – Östra" }));
    }

    [Test]
    public void Statistics_can_be_refreshed()
    {
        using var connection = _warehouse.Engine.Open();
        Assert.That(() => _warehouse.Engine.Analyze(connection), Throws.Nothing);
    }

    [Test]
    public void An_abandoned_transaction_leaves_no_bulk_rows()
    {
        Create("CREATE TABLE t (a bigint NOT NULL PRIMARY KEY)");
        using (var connection = _warehouse.Engine.Open())
        {
            using var transaction = connection.BeginTransaction();
            using var writer = _warehouse.Engine.BeginBulk(connection, transaction, "t", ["a"]);
            writer.Write([1]);
            writer.Complete();
        }

        using var after = _warehouse.Engine.Open();
        Assert.That(after.ExecuteScalar<long>("SELECT COUNT(*) FROM t"), Is.Zero);
    }

    [Test]
    public void A_lock_is_held_by_one_and_let_go_when_disposed()
    {
        using (_warehouse.Engine.TryLock("load"))
        {
            Assert.That(WarehouseEngines.Create(_warehouse.Options).TryLock("load"), Is.Null);
            using var other = _warehouse.Engine.TryLock("publish");
            Assert.That(other, Is.Not.Null);
        }

        using var again = _warehouse.Engine.TryLock("load");
        Assert.That(again, Is.Not.Null);
    }

    [Test]
    public void A_lock_is_waited_for_only_so_long()
    {
        using var held = _warehouse.Engine.TryLock("load");
        Assert.That(_warehouse.Engine.WaitForLock("load", TimeSpan.FromMilliseconds(150)), Is.Null);
    }

    [TestCase(0, 2, ExpectedResult = "1,2")]
    [TestCase(2, 2, ExpectedResult = "3,4")]
    [TestCase(3, null, ExpectedResult = "4,5")]
    [TestCase(0, null, ExpectedResult = "1,2,3,4,5")]
    [TestCase(0, 0, ExpectedResult = "")]
    public string Pages_skip_and_take(int skip, int? take)
    {
        Create("CREATE TABLE t (a integer NOT NULL PRIMARY KEY)");
        Bulk("t", ["a"], [1], [2], [3], [4], [5]);
        using var connection = _warehouse.Engine.Open();
        return string.Join(',', connection.Query<int>($"SELECT a FROM t ORDER BY a {_warehouse.Engine.Page(skip, take)}"));
    }

    [TestCase(false, ExpectedResult = "-,1,2")]
    [TestCase(true, ExpectedResult = "2,1,-")]
    public string Null_is_the_lowest_value(bool descending)
    {
        Create("CREATE TABLE t (a integer)");
        Bulk("t", ["a"], [2], [RowBlock.Missing], [1]);
        using var connection = _warehouse.Engine.Open();
        var rows = connection.Query<int?>($"SELECT a FROM t ORDER BY {_warehouse.Engine.OrderTerm("a", descending, nullable: true)}");
        return string.Join(',', rows.Select(value => value?.ToString() ?? "-"));
    }

    [Test]
    public void Text_is_ordered_bytewise()
    {
        Create("CREATE TABLE t (a {{text:10}} NOT NULL)");
        using var connection = _warehouse.Engine.Open();
        connection.Execute("INSERT INTO t (a) VALUES ('b'), ('B'), ('å'), ('a'), ('Z')");
        Assert.That(string.Concat(connection.Query<string>("SELECT a FROM t ORDER BY a")), Is.EqualTo("BZabå"));
    }

    private void Create(string ddl)
    {
        using var connection = _warehouse.Engine.Open();
        connection.Execute(_warehouse.Engine.Expand(ddl));
    }

    private void Bulk(string table, string[] columns, params long[][] rows)
    {
        using var connection = _warehouse.Engine.Open();
        using var transaction = connection.BeginTransaction();
        using (var writer = _warehouse.Engine.BeginBulk(connection, transaction, table, columns))
        {
            foreach (var row in rows) writer.Write(row);
            writer.Complete();
        }

        transaction.Commit();
    }
}
