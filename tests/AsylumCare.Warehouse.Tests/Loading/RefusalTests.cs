using AsylumCare.Testing;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.Warehouse.Tests.Loading;

[TestFixtureSource(typeof(EngineNames))]
internal sealed class RefusalTests(string engineName)
{
    private TestWarehouse _warehouse;

    [SetUp]
    public void Prepare() => _warehouse = TestWarehouse.Create(engineName);

    [TearDown]
    public void Clean() => _warehouse?.Dispose();

    [Test]
    public void One_refused_file_refuses_its_manifest_and_leaves_no_row()
    {
        var delivery = new TestDelivery("13", "2015-10", 1, 1)
            .WithRegister(TestRows.Enrolled(1, "2015-10-05"))
            .WithExaminations(TestRows.Examined(1, 1, "2015-11-02"));
        var outcome = _warehouse.Load(delivery).Single();
        Assert.That(outcome.Files.Select(file => file.State), Is.All.EqualTo(LoadState.Refused));
        Assert.That(FactRows(), Is.Zero);
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM dim_delivery WHERE state = 'refused'"), Is.EqualTo(2));
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM delivery_finding WHERE delivery_key = 2 AND rule_code = 'HALSOUNDERSOKNING-UTANFOR-MANAD'"), Is.EqualTo(1));
    }

    [TestCase("\"rader\":9000", LoadState.Active, 9000)]
    [TestCase("\"rader\":9001", LoadState.Refused, 0)]
    public void A_large_delivery_is_whole_or_gone_though_it_is_written_in_several_transactions(string rows, LoadState state, int left)
    {
        var manifest = new TestDelivery("13", "2015-10", 1, 1)
            .WithRegister([.. Enumerable.Range(1, 9000).Select(person => TestRows.Enrolled(person, "2015-10-05"))]).Write(_warehouse.Folder);
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"rader\":9000", rows, StringComparison.Ordinal));
        var loader = new DeliveryLoader(_warehouse.Engine, ReadContexts.Test) { RowsInTransaction = 4000 };
        Assert.That(loader.Load(manifest).State, Is.EqualTo(state));
        Assert.That(FactRows(), Is.EqualTo(left));
        Assert.That(_warehouse.Scalar($"SELECT COUNT(*) FROM dim_delivery WHERE state = '{state.ToString().ToLowerInvariant()}'"), Is.EqualTo(1));
    }

    [Test]
    public void A_refused_delivery_may_be_sent_again_under_its_reference()
    {
        _warehouse.Load(new TestDelivery("13", "2015-10", 1, 1).WithRegister(TestRows.Enrolled(1, "2015-12-05")));
        var outcome = _warehouse.Load(new TestDelivery("13", "2015-10", 1, 1).WithRegister(TestRows.Enrolled(1, "2015-10-05"))).Single();
        Assert.That(outcome.State, Is.EqualTo(LoadState.Active));
        Assert.That(FactRows(), Is.EqualTo(1));
    }

    [Test]
    public void A_reference_and_version_stand_for_one_content()
    {
        _warehouse.Load(Register(1, version: 1, person: 1));
        Refused(Register(1, version: 1, person: 2), "LEV-REFERENS");
        Assert.That(FactRows(), Is.EqualTo(1));
    }

    [Test]
    public void An_empty_file_that_replaces_nothing_is_refused() =>
        Refused(new TestDelivery("13", "2015-10", 1, 1).WithRegister(), "LEV-TOM");

    [Test]
    public void A_replacement_of_another_regions_delivery_is_warned_of()
    {
        _warehouse.Load(new TestDelivery("12", "2015-10", 1, 1).WithRegister(TestRows.Enrolled(1, "2015-10-05")));
        var outcome = _warehouse.Load(Register(2, version: 2, person: 2) with { Replaces = TestDelivery.ReferenceOf(1) }).Single();
        Assert.That(outcome.State, Is.EqualTo(LoadState.Active));
        Assert.That(outcome.AllFindings.Select(finding => finding.Rule), Does.Contain("LEV-ERSATTNING"));
    }

    [Test]
    public void A_replacement_of_another_kind_is_warned_of()
    {
        _warehouse.Load(new TestDelivery("13", "2015-10", 1, 1).WithExaminations(TestRows.Examined(1, 1, "2015-10-05")));
        var outcome = _warehouse.Load(Register(2, version: 2, person: 2) with { Replaces = TestDelivery.ReferenceOf(1) }).Single();
        Assert.That(outcome.State, Is.EqualTo(LoadState.Active));
        Assert.That(outcome.AllFindings.Select(finding => finding.Rule), Does.Contain("LEV-ERSATTNING"));
    }

    [Test]
    public void A_replacement_of_what_has_not_come_is_taken()
    {
        var outcome = _warehouse.Load(Register(2, version: 2, person: 2) with { Replaces = TestDelivery.ReferenceOf(1) }).Single();
        Assert.That(outcome.State, Is.EqualTo(LoadState.Active));
    }

    [Test]
    public void What_is_odd_about_a_replacement_is_warned_of_by_name()
    {
        Assert.That(Rules(Register(2, version: 2, person: 2) with { Replaces = TestDelivery.ReferenceOf(1) }), Is.EqualTo(new[] { "LEV-ERSATTNING-OKAND" }));
        Assert.That(Rules(Register(1, version: 1, person: 1) with { Replaces = TestDelivery.ReferenceOf(2) }), Is.EqualTo(new[] { "LEV-ERSATTNING-CIRKEL" }));
        Assert.That(Rules(Register(3, version: 3, person: 3) with { Replaces = TestDelivery.ReferenceOf(2) }), Is.Empty);
        Assert.That(Rules(Register(4, version: 4, person: 4) with { Replaces = TestDelivery.ReferenceOf(2) }), Is.EqualTo(new[] { "LEV-ERSATTNING-REDAN" }));
    }

    [Test]
    public void A_delivery_does_not_replace_itself()
    {
        var outcome = _warehouse.Load(Register(1, version: 1, person: 1) with { Replaces = TestDelivery.ReferenceOf(1) }).Single();
        Assert.That(outcome.State, Is.EqualTo(LoadState.Refused));
        Assert.That(outcome.Findings.Select(finding => finding.Rule), Is.EqualTo(new[] { "LEV-ERSATTER-SIG" }));
    }

    private IEnumerable<string> Rules(TestDelivery delivery) => _warehouse.Load(delivery).Single().Findings.Select(finding => finding.Rule);

    [TestCase("official", "demo", ExpectedResult = LoadState.Refused)]
    [TestCase("official", null, ExpectedResult = LoadState.Active)]
    [TestCase("demo", "demo", ExpectedResult = LoadState.Active)]
    [TestCase("demo", null, ExpectedResult = LoadState.Refused)]
    public LoadState Real_and_made_up_regional_data_are_never_mixed(string warehouse, string? delivery)
    {
        _warehouse.Execute($"UPDATE warehouse_setting SET value = '{warehouse}' WHERE name = 'regional_origin'");
        var outcome = _warehouse.Load(Register(1, version: 1, person: 1) with { Origin = delivery }).Single();
        if (outcome.State == LoadState.Refused) Assert.That(outcome.Findings.Select(finding => finding.Rule), Is.EqualTo(new[] { "LEV-URSPRUNG" }));
        return outcome.State;
    }

    [TestCase("official", "demo", ExpectedResult = LoadState.Refused)]
    [TestCase("official", null, ExpectedResult = LoadState.Active)]
    [TestCase("demo", "demo", ExpectedResult = LoadState.Active)]
    [TestCase("demo", null, ExpectedResult = LoadState.Active)]
    public LoadState Made_up_national_breakdowns_are_for_demonstrations_alone(string warehouse, string? delivery)
    {
        _warehouse.Execute($"UPDATE warehouse_setting SET value = '{warehouse}' WHERE name = 'regional_origin'");
        var outcome = _warehouse.Load(new TestDelivery("MV", "2015-10", 20_151_105, 1) { Origin = delivery }.WithKind("MV_ANSOKAN", 3)).Single();
        if (outcome.State == LoadState.Refused) Assert.That(outcome.Findings.Select(finding => finding.Rule), Is.EqualTo(new[] { "LEV-URSPRUNG" }));
        return outcome.State;
    }

    [Test]
    public void A_manifest_that_cannot_be_read_leaves_no_trace()
    {
        var path = _warehouse.Folder.File("manifest_13_2015-10.json");
        File.WriteAllText(path, "{");
        var outcome = new DeliveryLoader(_warehouse.Engine, ReadContexts.Test).Load(path);
        Assert.That((outcome.State, outcome.Files.Count), Is.EqualTo((LoadState.Refused, 0)));
        Assert.That(outcome.Findings, Is.Not.Empty);
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM dim_delivery"), Is.Zero);
    }

    private void Refused(TestDelivery delivery, string rule)
    {
        var before = FactRows();
        var outcome = _warehouse.Load(delivery).Single();
        Assert.That(outcome.State, Is.EqualTo(LoadState.Refused));
        Assert.That(outcome.AllFindings.Select(finding => finding.Rule), Does.Contain(rule));
        Assert.That(FactRows(), Is.EqualTo(before));
        Assert.That(_warehouse.Scalar($"SELECT COUNT(*) FROM delivery_finding WHERE rule_code = '{rule}' AND severity = 'F'"), Is.EqualTo(1));
    }

    private long FactRows() =>
        _warehouse.Scalar("SELECT COUNT(*) FROM fact_register_event") + _warehouse.Scalar("SELECT COUNT(*) FROM fact_health_examination");

    private static TestDelivery Register(int number, long version, int person) =>
        new TestDelivery("13", "2015-10", version, number).WithRegister(TestRows.Enrolled(person, "2015-10-05"));
}
