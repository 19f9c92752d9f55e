using AsylumCare.Testing;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Hashing;
using AsylumCare.Warehouse.Loading;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.Warehouse.Tests.Hashing;

/// <summary>Late, corrected, repeated and deleted deliveries: what is current depends on what came, not on when.</summary>
internal sealed class OrderTests
{
    private static readonly int Orders = LongRun.Count(everyday: 20, full: 100);
    private static readonly DateOnly LastDay = new(2017, 6, 26);

    [Test]
    public void Deliveries_in_any_order_give_one_hash_on_every_engine()
    {
        var expected = HashOf(SqliteEngine.EngineName, seed: 0);
        foreach (var engine in EngineNames.All)
        {
            if (TestWarehouse.WhyAbsent(engine) is { } reason) Assert.Warn(reason);
            else
                for (var seed = 1; seed <= Orders; seed++) Assert.That(HashOf(engine, seed), Is.EqualTo(expected), $"order {seed} on {engine}");
        }
    }

    [Test]
    public void Other_content_gives_another_hash()
    {
        using var warehouse = TestWarehouse.Create(SqliteEngine.EngineName);
        var empty = WarehouseHash.Compute(warehouse.Engine);
        warehouse.Load(Deliveries()[0]);
        var one = WarehouseHash.Compute(warehouse.Engine);
        warehouse.Load(Deliveries()[1]);
        Assert.That(new[] { empty, one, WarehouseHash.Compute(warehouse.Engine) }, Is.Unique);
    }

    [Test]
    public void The_orders_are_of_sixty_deliveries_and_more_of_every_kind_and_none_is_refused()
    {
        using var warehouse = TestWarehouse.Create(SqliteEngine.EngineName);
        var outcomes = warehouse.Load(Deliveries());
        Assert.That(outcomes, Has.Count.GreaterThanOrEqualTo(60));
        Assert.That(outcomes.Where(outcome => outcome.State == LoadState.Refused).SelectMany(outcome => outcome.AllFindings), Is.Empty);
        Assert.That(
            outcomes.SelectMany(outcome => outcome.Files).Select(file => file.FileKind).Distinct(), Is.EquivalentTo(ReadContexts.Test.Catalog.Contracts.Select(contract => contract.FileKind)));
    }

    private static string HashOf(string engineName, int seed)
    {
        using var warehouse = TestWarehouse.Create(engineName);
        var deliveries = Deliveries();
        if (seed > 0) new Random(seed).Shuffle(deliveries);

        // A publication on the way, or none, must leave the same figures behind.
        var publisher = new Publisher(warehouse.Engine, PublishedDefinitions.Read());
        var half = seed % deliveries.Length;
        warehouse.Load(deliveries[..half]);
        if (seed % 2 == 1) publisher.Publish(LastDay);
        warehouse.Load([.. deliveries[half..], deliveries[half]]);
        publisher.Publish(LastDay);
        return WarehouseHash.Compute(warehouse.Engine);
    }

    private static TestDelivery[] Deliveries() =>
    [
        .. from region in new[] { "01", "13", "14" }
           from month in new[] { 8, 9, 10 }
           let number = (int.Parse(region) * 1000) + (month * 10)
           let day = $"2015-{month:D2}-11"
           from version in Enumerable.Range(1, 1 + (month % 3))
           select new TestDelivery(region, $"2015-{month:D2}", version, number + version)
               .WithRegister(TestRows.Enrolled(number, day, region), TestRows.Enrolled(number + version, day, region))
               .WithExaminations(TestRows.Examined(number, number + version, day, region)),
        new TestDelivery("13", "2015-08", 9, 1) { Replaces = TestDelivery.ReferenceOf(13082) }.WithRegister().WithExaminations(),
        new TestDelivery("14", "2015-11", 1, 14111) { Replaces = TestDelivery.ReferenceOf(13082) }.WithRegister(TestRows.Enrolled(1, "2015-11-02", "14")),
        new TestDelivery("14", "2015-12", 1, 14121).WithRegister(TestRows.Enrolled(2, "2015-12-02", "14")),
        new TestDelivery("14", "2015-12", 2, 14121).WithRegister(TestRows.Enrolled(3, "2015-12-03", "14")),
        new TestDelivery("01", "2015-11", 1, 1111).With("KONTAKT", TestRows.ContactHeader, TestRows.Contact(1, 1081, "2015-11-04"), TestRows.Contact(2, null, "2015-11-05")),
        new TestDelivery("01", "2015-11", 2, 1112).With("KONTAKT", TestRows.ContactHeader, TestRows.Contact(1, 1091, "2015-11-04")),
        new TestDelivery("01", "2015-10", 1, 1103).With("DIAGNOS", TestRows.DiagnosisHeader, "01;K-1;F431;1"),
        new TestDelivery("01", "2015-12", 1, 1121).With("ATGARD", TestRows.ProcedureHeader, "01;K-1;DU007;KVA;1"),
        TestDelivery.Nation("2015-09", new DateOnly(2015, 10, 1), 2, TestRows.NationMonth("2015-09", 24307, "2015-10-01", "5508;;;;;")),
        TestDelivery.Nation("2015-09", new DateOnly(2017, 6, 20), 3, TestRows.NationMonth("2015-09", 24307, "2017-06-20", "5522;;;;;")),
        .. from region in new[] { "13", "14" }
           from month in new[] { 10, 11, 12 }
           from delivery in Care(region, $"2015-{month:D2}", (int.Parse(region) * 100_000) + (month * 10))
           select delivery,
        new TestDelivery("14", "2015-12", 9, 4) { Replaces = TestDelivery.ReferenceOf(1_400_121) }.WithKind("KONTAKT", 0),
        Groups(new DateOnly(2015, 11, 5), 5, rows: 6, "MV_ANSOKAN", "MV_INSKRIVNA", "MV_BESLUT"),
        Groups(new DateOnly(2016, 11, 5), 6, rows: 5, "MV_ANSOKAN"),
        Groups(new DateOnly(2017, 6, 20), 7, rows: 4, "MV_ANSOKAN", "MV_BESLUT"),
        Groups(new DateOnly(2016, 3, 1), 8, rows: 3, "MV_INSKRIVNA"),
        new TestDelivery("13", "2015-10", 3, 9).WithKind("DIAGNOS", 2, Of("13", "2015-10")),
    ];

    /// <summary>Contacts, their correction, children that come apart from them, and the rest.</summary>
    private static TestDelivery[] Care(string region, string month, int number) =>
    [
        new TestDelivery(region, month, 1, number + 1).WithKind("KONTAKT", 6, Of(region, month)),
        new TestDelivery(region, month, 2, number + 2).WithKind("KONTAKT", 5, Of(region, month)).WithKind("DIAGNOS", 5, Of(region, month)),
        new TestDelivery(region, month, 1, number + 3).WithKind("DIAGNOS", 6, Of(region, month)).WithKind("ATGARD", 6, Of(region, month)),
        new TestDelivery(region, month, 1, number + 4).WithKind("SCREENING", 3, Of(region, month)).WithKind("INSATS", 3, Of(region, month)),
        new TestDelivery(region, month, 1, number + 5).WithKind("UTBILDNING", 2, Of(region, month)).WithKind("PROGRAM", 2, Of(region, month)),
    ];

    private static TestDelivery Groups(DateOnly published, int number, int rows, params string[] kinds) => kinds.Aggregate(
        new TestDelivery("MV", "2015-10", long.Parse(published.ToString("yyyyMMdd")), number),
        (delivery, kind) => delivery.WithKind(kind, rows, (_, row) =>
        {
            if (row.ContainsKey("PubliceradDatum")) row["PubliceradDatum"] = published.ToString("O");
        }));

    /// <summary>The rows of <see cref="KindRows"/> in another region and month.</summary>
    private static Action<int, Dictionary<string, string>> Of(string region, string month) => (_, row) =>
    {
        foreach (var column in row.Keys.ToList()) row[column] = row[column].Replace("2015-10", month, StringComparison.Ordinal);
        row[row.ContainsKey("Region") ? "Region" : "Regionkod"] = region;
    };

}
