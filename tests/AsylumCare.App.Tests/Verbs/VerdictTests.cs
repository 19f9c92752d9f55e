using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Checking;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Tests.Verbs;

/// <summary><c>validate</c> and <c>load</c> on the same deliveries: whoever has checked a delivery knows what will come of it.</summary>
public sealed class VerdictTests
{
    private const string Day = "2015-10-05";

    // What only the warehouse knows.
    private static readonly string[] OfTheWarehouse =
        ["LEV-URSPRUNG", "LEV-REFERENS", "LEV-ERSATTNING", "LEV-ERSATTNING-OKAND", "LEV-ERSATTNING-REDAN", "LEV-ERSATTNING-CIRKEL", "LEV-VERSION-LIKA"];

    private static readonly string[] Regional = ["KONTAKT", "DIAGNOS", "ATGARD", "SCREENING", "INSATS", "UTBILDNING", "PROGRAM"];
    private static readonly string[] National = ["MV_ANSOKAN", "MV_INSKRIVNA", "MV_BESLUT"];

    private static readonly string Good = TestRows.Enrolled(1, Day);

    private static IEnumerable<TestCaseData> Fixtures()
    {
        yield return Case("good", Delivery().WithRegister(Good).WithExaminations(TestRows.Examined(1, 1, Day)));
        yield return Case("nation", TestDelivery.Nation("2015-09", new DateOnly(2015, 11, 1), 1, TestRows.NationMonth("2015-09", 70, "2015-11-01")));
        yield return Case("empty", Delivery().WithRegister());
        yield return Case("deletion", (Delivery() with { Replaces = TestDelivery.ReferenceOf(9) }).WithRegister());
        yield return Case("replaces itself", (Delivery() with { Replaces = TestDelivery.ReferenceOf(1) }).WithRegister(Good));
        yield return Case("one of two files refused", Delivery().WithRegister(Good).WithExaminations());
        yield return Case("unknown county", Row(Good.Replace(";13;0000", ";77;0000", StringComparison.Ordinal)));
        yield return Case("bad date", Row(Good.Replace(Day, "2015-02-30", StringComparison.Ordinal)));
        yield return Case("outside the month", Row(TestRows.Enrolled(1, "2015-09-30")));
        yield return Case("future", new TestDelivery("13", "2018-03", 1, 1).WithRegister(TestRows.Enrolled(1, "2018-03-05")));
        yield return Case("raw number", Row(Good.Replace(TestRows.Person(1), "19121212-1212", StringComparison.Ordinal)));
        yield return Case("duplicate", Many(TestRows.Enrolled(7, Day)));
        yield return Case("few refused rows", Many(Good.Replace("SYR", "???", StringComparison.Ordinal)));
        yield return Case("lower case code", Many(TestRows.Enrolled(99, Day).Replace("INSKRIVEN", "inskriven", StringComparison.Ordinal)));
        yield return Case("wrong separator", Delivery().With("REGISTER", TestRows.RegisterHeader.Replace(';', ','), Good.Replace(';', ',')));
        yield return Case("missing column", Delivery().With("REGISTER", "PersonNyckel;NyckelVersion", "A;1"));
        yield return Case("duplicate column", Delivery().With("REGISTER", TestRows.RegisterHeader + ";Kon", Good + ";1"));
        yield return Case("unknown column", Delivery().With("REGISTER", TestRows.RegisterHeader + ";Anteckning", Good + ";a"));
        yield return Case("raw number in an unknown column", Delivery().With("REGISTER", TestRows.RegisterHeader + ";Anteckning", Good + ";12-345678/1"));
        yield return Case("broken quotes", Row("\"" + Good));
        yield return Case("control character", Row(Good + "\0"));
        yield return Case("examined without a talk", Delivery().WithExaminations(TestRows.Examined(1, 1, Day).Replace(";J;J;J;N;N;J;", ";N;J;J;N;N;J;", StringComparison.Ordinal)));
        yield return Case("another region's code", Delivery().WithExaminations(TestRows.Examined(1, 1, Day, "12")));
        yield return Case("unknown kind", Delivery().With("OKAND", "A", "1"));
        yield return Case("the other code system", new TestDelivery("42", "2015-10", 1, 1).WithRegister(Good));
    }

    [TestCaseSource(nameof(Fixtures))]
    public void Validate_and_load_say_the_same(TestDelivery delivery)
    {
        using var warehouse = TestWarehouse.Create(SqliteEngine.EngineName);
        SameIsSaid(warehouse, new Arrival(delivery.Write(warehouse.Folder), delivery.Arrives), ReadContexts.Test);
    }

    [Test]
    public void Validate_and_load_say_the_same_of_every_case_of_bad_data()
    {
        using var warehouse = TestWarehouse.Create(SqliteEngine.EngineName);
        using var all = Assert.EnterMultipleScope();
        foreach (var files in CaseFolder.Names.Select(CaseFolder.Named))
        {
            var context = files.In(ReadContexts.Test, warehouse.Folder);
            foreach (var manifest in files.Write(warehouse.Folder)) SameIsSaid(warehouse, new Arrival(manifest, context.Today), context);
        }
    }

    [Test]
    public void Validate_and_load_say_the_same_of_every_kind_in_its_month_and_in_another()
    {
        using var warehouse = TestWarehouse.Create(SqliteEngine.EngineName);
        using var all = Assert.EnterMultipleScope();
        var number = 0;
        foreach (var month in new[] { "2015-10", "2015-11" })
        {
            foreach (var kind in Regional) Check(new TestDelivery("13", month, 1, ++number).WithKind(kind, 5));
            foreach (var kind in National) Check(new TestDelivery("MV", month, 20_151_105, ++number).WithKind(kind, 5));
        }

        void Check(TestDelivery delivery) => SameIsSaid(warehouse, new Arrival(delivery.Write(warehouse.Folder), delivery.Arrives), ReadContexts.Test);
    }

    private static void SameIsSaid(TestWarehouse warehouse, Arrival arrival, ReadContext context)
    {
        var check = DeliveryCheck.Validate(arrival.ManifestPath, context with { Keys = null, Today = arrival.Day });
        var outcome = new DeliveryLoader(warehouse.Engine, context).LoadMany([arrival]).Single();
        if (outcome.State == LoadState.Unchanged) return;
        Assert.That(check.Accepted, Is.EqualTo(outcome.State != LoadState.Refused), () => Lines(check.Findings, outcome.AllFindings));
        Assert.That(Known(outcome.AllFindings), Is.EqualTo(Known(check.Findings)), arrival.ManifestPath);
        Assert.That(
            check.Reports.Select(file => (file.FileName, file.RowsRead, file.RowsAccepted, file.RowsRefused, file.RowsWarned, file.Refused)),
            Is.EqualTo(outcome.Files.Select(file => file.Report!).Select(file => (file.FileName, file.RowsRead, file.RowsAccepted, file.RowsRefused, file.RowsWarned, file.Refused))));
    }

    private static List<Finding> Known(IEnumerable<Finding> findings) =>
        [.. findings.Where(finding => !OfTheWarehouse.Contains(finding.Rule)).OrderBy(finding => finding.File).ThenBy(finding => finding.Line).ThenBy(finding => finding.Rule)];

    private static string Lines(params IEnumerable<Finding>[] findings) => string.Join("\n--\n", findings.Select(some => string.Join('\n', some)));

    private static TestCaseData Case(string name, TestDelivery delivery) => new TestCaseData(delivery).SetArgDisplayNames(name);

    private static TestDelivery Delivery() => new("13", "2015-10", 1, 1);

    private static TestDelivery Row(string row) => Delivery().WithRegister(row);

    private static TestDelivery Many(string odd) =>
        Delivery().WithRegister([.. Enumerable.Range(1, 50).Select(person => TestRows.Enrolled(person, Day)), odd]);
}
