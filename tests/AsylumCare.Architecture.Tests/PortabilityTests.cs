namespace AsylumCare.Architecture.Tests;

/// <summary>One SQL for every engine: what an engine needs of its own is said by its class under Engines, and by tokens in the migrations.</summary>
[TestFixture]
internal sealed class PortabilityTests
{
    private static IEnumerable<string> SqlFiles => Repository.Files("sql", ".sql");

    [TestCaseSource(nameof(SqlFiles))]
    public void A_sql_file_runs_on_every_engine(string file) => Assert.That(SqlText.UnportableIn(Repository.Read(file)), Is.Empty);

    [Test]
    public void Sql_in_the_warehouse_runs_on_every_engine()
    {
        var found =
            from file in Repository.Files("src/AsylumCare.Warehouse", ".cs")
            where !file.Contains("/Engines/", StringComparison.Ordinal)
            from text in SqlText.LiteralsIn(file)
            where SqlText.IsSql(text)
            from word in SqlText.UnportableIn(text)
            select $"{file}: {word}";

        Assert.That(found, Is.Empty);
    }

    [Test]
    public void A_view_has_no_order() =>
        Assert.That(
            Repository.Files("sql/views", ".sql").Where(file => Repository.Read(file).Contains("ORDER BY", StringComparison.OrdinalIgnoreCase)),
            Is.Empty);

    [TestCase("SELECT a FROM t LIMIT 5", "LIMIT")]
    [TestCase("SELECT a || b FROM t", "||")]
    [TestCase("INSERT INTO t (a) VALUES (1) ON CONFLICT DO NOTHING", "ON CONFLICT")]
    public void Words_of_one_engine_are_seen(string sql, string word) => Assert.That(SqlText.UnportableIn(sql), Is.EqualTo(new[] { word }));
}
