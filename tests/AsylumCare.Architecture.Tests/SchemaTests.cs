using System.Globalization;

namespace AsylumCare.Architecture.Tests;

[TestFixture]
internal sealed class SchemaTests
{
    private static IEnumerable<string> PersonGrainTables =>
        SqlSchema.Tables.Values.Where(table => !table.Name.StartsWith("bridge_", StringComparison.Ordinal) && table.Columns.Contains("person_key"))
            .Select(table => table.Name);

    [Test]
    public void The_migrations_are_understood()
    {
        Assert.That(SqlSchema.Tables, Has.Count.GreaterThanOrEqualTo(20));
        Assert.That(SqlSchema.Tables["dim_date"].Columns, Is.EqualTo(
            new[] { "day_number", "iso_date", "month_id", "quarter_id", "year_id", "iso_weekday" }));
        Assert.That(SqlSchema.Tables["dim_date"].Keys, Is.EqualTo(new[] { new[] { "day_number" } }));
        Assert.That(PersonGrainTables, Does.Contain("fact_register_event").And.Contains("fact_asylum_episode"));
    }

    [TestCase("sql/migrations", ".sql")]
    [TestCase("sql/operations", ".sql")]
    [TestCase("docs/adr", ".md")]
    public void Numbered_files_count_from_one_without_a_gap(string folder, string extension)
    {
        var names = Repository.Files(folder, extension).Select(file => Path.GetFileName(file)).Where(name => char.IsAsciiDigit(name[0]));
        Assert.That(names.Select(name => int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture)).Order(), Is.EqualTo(Enumerable.Range(1, names.Count())));
    }

    [Test]
    public void Every_table_that_keeps_its_rows_has_a_key() =>
        Assert.That(
            SqlSchema.Tables.Values.Where(table => table.Keys.Count == 0 && !table.Name.StartsWith("work_", StringComparison.Ordinal))
                .Select(table => table.Name),
            Is.Empty);

    [TestCaseSource(nameof(PersonGrainTables))]
    public void Every_key_of_a_person_grain_table_holds_the_person(string table) =>
        Assert.That(SqlSchema.Tables[table].Keys, Is.Not.Empty.And.All.Contains("person_key"));
}
