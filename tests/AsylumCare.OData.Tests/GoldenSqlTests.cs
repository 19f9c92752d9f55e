using System.Text;
using AsylumCare.Domain.Audiences;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Feed;

namespace AsylumCare.OData.Tests;

/// <summary>
/// The SQL of typical questions, in files that a change of the compiler shows in review. ASYLUMCARE_UPDATE_GOLDEN=1 writes them anew.
/// </summary>
public sealed class GoldenSqlTests
{
    private static readonly IWarehouseEngine[] Engines =
        [new SqliteEngine("Data Source=none.db"), new PostgreSqlEngine("Host=none"), new SqlServerEngine("Server=none")];

    private static readonly (string Name, string Address, Audience Audience)[] Questions =
    [
        ("coverage_page", "HealthExaminationCoverage?$select=Id,RegionCode,Persons,Examined60,Mature60,DataOrigin", Audience.Skr),
        ("coverage_filtered_for_a_region", "HealthExaminationCoverage?$filter=RegionCode eq '13' and ArrivalMonth ge '2015-09' and Persons gt 5&$select=ArrivalMonth,Persons", Audience.Region(13)),
        ("coverage_open_ordered_by_a_measure", "HealthExaminationCoverage?$select=Id,Examined60&$orderby=Examined60 desc&$filter=Examined60 ne null", Audience.Open),
        ("values_of_an_indicator", "IndicatorValues?$filter=IndicatorCode eq 'HU-01' and Variant eq '60a' and PeriodType eq 'M' and Value ge 0.45&$select=RegionCode,Period,Value", Audience.Skr),
        ("texts_and_dates", "IndicatorValues?$filter=startswith(tolower(RegionName),'region h') and year(PeriodStart) eq 2015 and not contains(Variant,'b')&$select=Period", Audience.Skr),
        ("many_equalities", "Applications?$filter=Month eq '2015-10' or Month eq '2015-11' or Month eq '2015-12'&$select=Applications", Audience.Open),
        ("deliveries_of_a_publication", "Deliveries?$filter=InPublication and ReplacesReference eq null&$select=Id,State", Audience.Skr),
    ];

    private static IEnumerable<TestCaseData> Cases() =>
        from question in Questions
        from engine in Engines
        select new TestCaseData(engine, question.Name, question.Address, question.Audience).SetArgDisplayNames(question.Name, engine.Name);

    [TestCaseSource(nameof(Cases))]
    public void Sql_is_as_reviewed(IWarehouseEngine engine, string name, string address, Audience audience)
    {
        var (path, options) = (address.Split('?')[0], address.Split('?')[1]);
        var query = new RequestParser(new FeedModel(FeedCatalog.Shipped)).Parse(path, QueryOptions.Parse(options, 8192)).ToQuery(3, audience);
        Compare(engine, name, new FeedCompiler(engine).Compile(query with { Top = 5001 }));
    }

    [Test]
    public void Sql_of_a_continuation_is_as_reviewed([ValueSource(nameof(Engines))] IWarehouseEngine engine)
    {
        var set = FeedCatalog.Shipped["IndicatorValues"];
        var query = new FeedQuery(set, 3, Audience.Skr)
        {
            Select = [set["Value"]],
            OrderBy = [new FeedOrder(set["Value"], Descending: true)],
            After = [0.45m, "HU-01", "60a", "13", "M", new DateOnly(2015, 10, 1)],
            Top = 5001,
        };
        Compare(engine, "continuation", new FeedCompiler(engine).Compile(query));
    }

    [Test]
    public void No_true_measure_stands_in_sql_for_the_open_audience()
    {
        foreach (var set in FeedCatalog.Shipped.Sets.Where(set => set.Origin == Domain.Cubes.CubeOrigin.Computed))
        {
            var sql = new FeedCompiler(Engines[0]).Compile(new FeedQuery(set, 1, Audience.Open)).Sql;
            var measures = set.Properties.SelectMany(property => property.Source switch
            {
                PropertySource.Measure measure => measure.Columns,
                PropertySource.Scaled { Protected: true } scaled => [scaled.Name],
                _ => [],
            });
            foreach (var measure in measures) Assert.That(sql, Does.Not.Match($@"v\.{measure}\b"), set.Name);
        }
    }

    private static void Compare(IWarehouseEngine engine, string name, FeedCommand command)
    {
        var text = new StringBuilder(command.Sql).Append('\n');
        foreach (var (parameter, value) in command.Parameters) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"-- {parameter} = {value}\n");
        var file = Path.Combine("Golden", engine.Name, $"{name}.sql");
        if (Environment.GetEnvironmentVariable("ASYLUMCARE_UPDATE_GOLDEN") == "1")
        {
            var source = Path.Combine(TestContext.CurrentContext.TestDirectory, "..", "..", "..", file);
            Directory.CreateDirectory(Path.GetDirectoryName(source)!);
            File.WriteAllText(source, text.ToString());
            return;
        }

        Assert.That(text.ToString(), Is.EqualTo(File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, file)).ReplaceLineEndings("\n")));
    }
}
