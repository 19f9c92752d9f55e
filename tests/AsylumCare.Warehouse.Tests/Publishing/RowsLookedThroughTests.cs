using System.Data.Common;
using System.Text.RegularExpressions;
using AsylumCare.Domain.Calendar;
using AsylumCare.Testing;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Loading;
using AsylumCare.Warehouse.Publishing;
using Dapper;

namespace AsylumCare.Warehouse.Tests.Publishing;

/// <summary>What one region-month costs does not follow what the warehouse holds: SQLite's plan of every statement is read.</summary>
[TestFixture]
internal sealed partial class RowsLookedThroughTests
{
    private static readonly Month First = new(2015, 1);
    private static readonly Month Last = new(2016, 12);

    [Test]
    public void One_region_month_is_loaded_and_published_without_reading_a_large_table_whole([Values] bool analysed)
    {
        using var warehouse = TestWarehouse.Create(SqliteEngine.EngineName);
        var number = 0;
        warehouse.Load([.. Month.Range(First, Last.AddMonths(-1)).SelectMany(month => new[] { Delivery("13", month, ++number), Delivery("12", month, ++number) })]);
        new Publisher(warehouse.Engine, PublishedDefinitions.Read()).Publish(new DateOnly(2016, 12, 26));
        if (analysed) Analyse(warehouse.Engine);

        var engine = new RecordingEngine(warehouse.Engine);
        new DeliveryLoader(engine, ReadContexts.Test).Load(Delivery("13", Last, ++number).Write(warehouse.Folder));
        var published = new Publisher(engine, PublishedDefinitions.Read()).Publish(new DateOnly(2017, 1, 26));

        Assert.That(published.PersonsRefolded, Is.EqualTo(1));
        using var connection = warehouse.Engine.Open();
        var plans = engine.Statements.Distinct(StringComparer.Ordinal).Where(IsPlanned).Select(sql => (Sql: sql, Steps: Plan(connection, sql))).ToList();
        Assert.That(plans, Has.Count.GreaterThan(40), "the statements were recorded");
        Assert.That(plans.SelectMany(plan => plan.Steps.Where(step => ReadsWholeTable(step, plan.Sql)).Select(step => $"{step}: {plan.Sql}")), Is.Empty);
    }

    [TestCase("SELECT SUM(e.talk) FROM fact_health_examination e")]
    [TestCase("SELECT COUNT(*) FROM dim_delivery d WHERE d.state = 'active' AND d.rows_read > 1")]
    [TestCase("UPDATE cube_examination_flow SET examinations = 1 WHERE valid_to = 2147483647")]
    public void Reading_a_large_table_whole_is_seen(string sql)
    {
        using var warehouse = TestWarehouse.Create(SqliteEngine.EngineName);
        using var connection = warehouse.Engine.Open();
        Assert.That(Plan(connection, sql).Where(step => ReadsWholeTable(step, sql)), Is.Not.Empty);
    }

    private static TestDelivery Delivery(string region, Month month, int number)
    {
        var day = $"{month}-05";
        return new TestDelivery(region, $"{month}", 1, number)
            .WithRegister(TestRows.Enrolled(number, day, region)).WithExaminations(TestRows.Examined(number, number, $"{month}-15", region));
    }

    private static void Analyse(IWarehouseEngine engine)
    {
        using var connection = engine.Open();
        connection.Execute("ANALYZE main");
    }

    private static bool IsPlanned(string sql) => sql.StartsWith("SELECT", StringComparison.Ordinal) || sql.StartsWith("INSERT", StringComparison.Ordinal)
        || sql.StartsWith("UPDATE", StringComparison.Ordinal) || sql.StartsWith("DELETE", StringComparison.Ordinal);

    private static List<string> Plan(DbConnection connection, string sql) =>
        connection.Query<(long Id, long Parent, long Unused, string Detail)>("EXPLAIN QUERY PLAN " + sql).Select(step => step.Detail).ToList();

    // Nearly every delivery is active and nearly every cell stands: an index looked up by that alone is read whole, too.
    private static bool ReadsWholeTable(string step, string sql)
    {
        if (Step().Match(step) is not { Success: true } match || !LargeTables(sql).Contains(match.Groups["name"].Value)) return false;
        return match.Groups["how"].Value == "SCAN"
            || step.EndsWith("(state=?)", StringComparison.Ordinal)
            || step.EndsWith("(valid_to=?)", StringComparison.Ordinal);
    }

    // Plans speak of a table by its alias.
    private static HashSet<string> LargeTables(string sql) =>
        LargeTable().Matches(sql).SelectMany(match => new[] { match.Groups["table"].Value, match.Groups["alias"].Value }).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^(?<how>SCAN|SEARCH) (?<name>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Step();

    [GeneratedRegex(@"\b(?<table>fact_\w+|bridge_\w+|cube_\w+|dim_person|dim_delivery|delivery_finding|publication_delivery)\b(\s+(?<alias>\w+))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LargeTable();
}
