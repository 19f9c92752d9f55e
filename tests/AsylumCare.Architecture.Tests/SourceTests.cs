namespace AsylumCare.Architecture.Tests;

[TestFixture]
internal sealed class SourceTests
{
    private const int LongestFile = 300;

    private static IEnumerable<string> SourcesOutside(params string[] projects) =>
        Repository.Files("src", ".cs", ".cshtml").Where(file => !projects.Any(project => file.StartsWith($"src/{project}/", StringComparison.Ordinal)));

    [Test]
    public void Sql_text_lives_in_the_warehouse_only()
    {
        var found = SourcesOutside("AsylumCare.Warehouse")
            .SelectMany(file => SqlText.LiteralsIn(file).Where(SqlText.IsSql).Select(text => $"{file}: {text}"));

        Assert.That(found, Is.Empty);
    }

    [TestCase("SELECT a FROM t", true)]
    [TestCase("insert into t (a)", true)]
    [TestCase("UPDATE t\nSET a = 1", true)]
    [TestCase("DELETE FROM t", true)]
    [TestCase("select=ArrivalMonth,Persons", false)]
    [TestCase("Välj region och uppdatera", false)]
    public void Sql_text_is_known_by_its_words(string text, bool sql) => Assert.That(SqlText.IsSql(text), Is.EqualTo(sql));

    [Test]
    public void The_web_request_lives_in_the_web_projects_only() =>
        Assert.That(
            SourcesOutside("AsylumCare.App", "AsylumCare.OData").Where(file => Repository.ReadCode(file).Contains("HttpContext", StringComparison.Ordinal)),
            Is.Empty);

    [Test]
    public void A_reader_can_hold_the_file() =>
        Assert.That(
            Repository.Files("src", ".cs", ".cshtml").Select(file => (File: file, Lines: File.ReadLines(Repository.PathOf(file)).Count()))
                .Where(file => file.Lines > LongestFile),
            Is.Empty);
}
