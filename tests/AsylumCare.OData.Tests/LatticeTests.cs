using AsylumCare.Domain.Audiences;
using AsylumCare.Domain.Cubes;
using AsylumCare.Testing;
using AsylumCare.Warehouse.Feed;

namespace AsylumCare.OData.Tests;

/// <summary>Groupings against the plainest way to count: over rows for those who see true figures, over the lattice's cells for others.</summary>
[TestFixtureSource(typeof(EngineNames))]
[NonParallelizable]
public sealed class LatticeTests(string engine)
{
    private TestWarehouse _warehouse = null!;
    private FeedReader _reader = null!;
    private FeedSet _set = null!;

    [OneTimeSetUp]
    public void Fill()
    {
        _warehouse = TestCells.Create(engine, months: 15, regions: [1, 13, 14, 99]);
        _reader = new FeedReader(_warehouse.Engine);
        _set = _reader.Catalog["HealthExaminationCoverage"];
    }

    [OneTimeTearDown]
    public void Empty() => _warehouse?.Dispose();

    private FeedQuery Ask(Audience audience, FeedExpression? filter, params string[] by) => new(_set, 1, audience)
    {
        Filter = filter,
        Grouping = new FeedGrouping([.. by.Select(name => _set[name])], [_set["Persons"]]),
    };

    private static string Shown(FeedTable table) =>
        string.Join('\n', table.Rows.Select(row => string.Join(';', table.Columns.Select(column => row[column.Name] ?? "null"))));

    private static readonly string[][] Groupings = [[], ["RegionCode"], ["ArrivalMonth"], ["SexCode", "AgeBand"], ["RegionName", "MonthId", "SexName"]];

    [TestCaseSource(nameof(Groupings))]
    public void True_sums_equal_the_sums_of_the_rows(params string[] by)
    {
        var random = new Random(7);
        for (var i = 0; i < 40; i++)
        {
            var filter = RandomQueries.OverMembers(_set, random);
            var rows = _reader.Read(new FeedQuery(_set, 1, Audience.Skr) { Filter = filter });
            var expected = rows.Rows.GroupBy(row => string.Join(';', by.Select(name => row[name])))
                .Select(group => $"{group.Key}{(by.Length > 0 ? ";" : "")}{group.Sum(row => row.Number("Persons"))}");
            var answer = Shown(_reader.Read(Ask(Audience.Skr, filter, by))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (rows.Count == 0) Assert.That(answer, by.Length == 0 ? Is.EqualTo((string[])["null"]) : Is.Empty);
            else Assert.That(answer, Is.EquivalentTo(expected), $"{filter}");
        }
    }

    [Test]
    public void Every_spelling_of_a_question_meets_the_same_cells()
    {
        var year = FeedFilter.Between(_set, "MonthId", 201501, 201512);
        FeedExpression[] spellings =
        [
            year,
            FeedFilter.In(_set, "MonthId", Enumerable.Range(201501, 12).Reverse().Cast<object?>()),
            FeedFilter.Any(Enumerable.Range(1, 12).Select(month => FeedFilter.Equal(_set, "ArrivalMonth", $"2015-{month:D2}")))!,
            FeedFilter.All(year, new FeedExpression.Not(FeedFilter.Equal(_set, "RegionCode", "77")))!,
            FeedFilter.All(year, FeedFilter.In(_set, "SexCode", "1", "2", "3"))!,
            new FeedExpression.Binary(
                FeedOperator.Equal, new FeedExpression.Call(FeedFunction.Year, [new FeedExpression.Property(_set["PeriodStart"])]),
                new FeedExpression.Literal(2015m, FeedType.Int64)),
        ];
        var answers = spellings.Select(spelling => Shown(_reader.Read(Ask(Audience.Open, spelling)))).Distinct().ToList();
        Assert.That(answers, Has.Count.EqualTo(1));

        // One cell of eleven bands, each protected once: the whole nation's year.
        var truth = _reader.Read(Ask(Audience.Skr, year))[0].Number("Persons");
        Assert.That(long.Parse(answers[0]), Is.EqualTo(truth + Enumerable.Range(0, CoverageColumns).Sum(place => 1000 + place)));
    }

    [Test]
    public void Members_that_make_no_rectangle_are_added_up_from_base_cells()
    {
        FeedExpression Both(string region, string sex) => FeedFilter.All(FeedFilter.Equal(_set, "RegionCode", region), FeedFilter.Equal(_set, "SexCode", sex))!;
        var filter = FeedFilter.Any([Both("01", "1"), Both("13", "2")])!;
        var rows = _reader.Read(new FeedQuery(_set, 1, Audience.Open) { Filter = filter });
        Assert.That(_reader.Read(Ask(Audience.Open, filter))[0].Number("Persons"), Is.EqualTo(rows.Rows.Sum(row => row.Number("Persons"))));

        // The same two regions and sexes crossed are a rectangle again, met by the level of all months and ages.
        var rectangle = FeedFilter.Any([Both("01", "1"), Both("13", "2"), Both("01", "2"), Both("13", "1")])!;
        var crossed = FeedFilter.All(FeedFilter.In(_set, "SexId", 1, 2), FeedFilter.In(_set, "RegionId", 1, 13))!;
        Assert.That(Shown(_reader.Read(Ask(Audience.Open, rectangle))), Is.EqualTo(Shown(_reader.Read(Ask(Audience.Open, crossed)))));
    }

    [Test]
    public void A_sum_with_an_immature_part_has_no_figure()
    {
        var query = Ask(Audience.Skr, null, "RegionCode") with
        {
            Grouping = new FeedGrouping([_set["RegionCode"]], [_set["Persons"], _set["Examined60"]]),
        };
        Assert.That(_reader.Read(query).Rows.Select(row => row["Examined60"]), Is.All.Null, "the last months are too young everywhere");
        var old = _reader.Read(query with { Filter = FeedFilter.In(_set, "MonthId", 201410, 201411) });
        Assert.That(old.Rows.Where(row => row.Text("RegionCode") != "14").Select(row => row["Examined60"]), Is.All.Not.Null);
        Assert.That(old.Rows.Where(row => row.Text("RegionCode") == "14").Select(row => row["Examined60"]), Is.All.Null);
    }

    [Test]
    public void What_cannot_be_grouped_is_refused()
    {
        var values = _reader.Catalog["IndicatorValues"];
        Assert.Throws<FeedQueryException>(() => _reader.Read(
            new FeedQuery(values, 1, Audience.Skr) { Grouping = new FeedGrouping([values["RegionCode"]], [values["Numerator"]]) }));
        Assert.Throws<FeedQueryException>(() => _reader.Read(Ask(Audience.Skr, null, "Persons")));
        Assert.Throws<FeedQueryException>(() => _reader.Read(
            Ask(Audience.Skr, null) with { Grouping = new FeedGrouping([], [_set["MonthId"]]) }));
    }

    [TestCase("PersonMonths", "PersonsAtEnd")]
    [TestCase("Waiting", "Persons")]
    [TestCase("Enrolled", "Enrolled")]
    [TestCase("StockReconciliation", "RegisterPersons")]
    public void A_stock_is_not_added_over_months(string setName, string measure)
    {
        var set = _reader.Catalog[setName];
        FeedQuery By(params string[] properties) => new(set, 1, Audience.Skr) { Grouping = new FeedGrouping([.. properties.Select(name => set[name])], [set[measure]]) };
        var refused = Assert.Throws<FeedQueryException>(() => _reader.Read(By("RegionCode")))!;
        Assert.That(refused.Message, Does.Contain("summeras inte över månader").And.Contain("not added over months").And.Contain("MonthId"));
        Assert.DoesNotThrow(() => _reader.Read(By("RegionCode", "MonthId")));
    }

    private int CoverageColumns => _set.Cube!.Measures.Count(measure => measure.Additivity == Additivity.Additive);
}
