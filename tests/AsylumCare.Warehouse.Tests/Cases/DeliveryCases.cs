using AsylumCare.Deliveries.Checking;
using AsylumCare.Testing;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Hashing;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.Warehouse.Tests.Cases;

/// <summary>The cases of docs/data-quality.md that several deliveries make together.</summary>
[TestFixtureSource(typeof(EngineNames))]
internal sealed class DeliveryCases(string engineName)
{
    private TestWarehouse _warehouse;

    [SetUp]
    public void Prepare() => _warehouse = TestWarehouse.Create(engineName);

    [TearDown]
    public void Clean() => _warehouse?.Dispose();

    private List<LoadOutcome> Load(string name)
    {
        var files = CaseFolder.Named(name);
        var loader = new DeliveryLoader(_warehouse.Engine, files.In(ReadContexts.Test, _warehouse.Folder));
        return [.. files.Write(_warehouse.Folder).Select(loader.Load)];
    }

    [Test]
    public void Case_08_An_older_publication_that_comes_late_does_not_overwrite_a_newer()
    {
        Assert.That(Load("08_restated").Select(outcome => outcome.State), Is.EqualTo(new[] { LoadState.Active, LoadState.Superseded }));
        Assert.That(_warehouse.Scalar("SELECT f.decided FROM fact_decision_month f JOIN dim_delivery d ON d.delivery_key = f.delivery_key WHERE d.state = 'active'"), Is.EqualTo(3110));
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM fact_decision_month"), Is.EqualTo(2), "the older is history");
    }

    [Test]
    public void Case_24_Children_may_come_before_their_contacts_and_stay_when_contacts_come_again()
    {
        Assert.That(Load("24_children_first").Select(outcome => outcome.State), Is.All.EqualTo(LoadState.Active));
        const string children = "SELECT COUNT(*) FROM bridge_contact_diagnosis b JOIN dim_delivery d ON d.delivery_key = b.delivery_key AND d.state = 'active'";
        Assert.That(_warehouse.Scalar(children), Is.EqualTo(3));
        Assert.That(
            _warehouse.Scalar(
                children + " JOIN fact_care_contact c ON c.contact_key = b.contact_key JOIN dim_delivery e ON e.delivery_key = c.delivery_key AND e.state = 'active'"),
            Is.EqualTo(2), "the third contact was not sent again");
    }

    [Test]
    public void Case_25_A_replacement_of_anything_is_judged_by_its_version_alone()
    {
        var outcomes = Load("25_replacements");
        Assert.That(outcomes.Select(outcome => outcome.State), Is.EqualTo(Enumerable.Repeat(LoadState.Active, 7).Select((state, i) => i == 1 ? LoadState.Unchanged : state)));
        Assert.That(
            outcomes.Select(outcome => outcome.AllFindings.SingleOrDefault()?.Rule),
            Is.EqualTo(new[] { null, null, "LEV-ERSATTNING-OKAND", "LEV-ERSATTNING-REDAN", "LEV-ERSATTNING-OKAND", "LEV-ERSATTNING-CIRKEL", "LEV-ERSATTNING" }));
        Assert.That(
            _warehouse.Scalar("SELECT COUNT(*) FROM fact_register_event f JOIN dim_delivery d ON d.delivery_key = f.delivery_key WHERE d.state = 'active' AND d.region_id = 13"),
            Is.EqualTo(6));
    }

    [Test]
    public void Case_26_Nothing_but_the_header_and_what_it_replaces_is_a_deletion()
    {
        Assert.That(Load("26_deletion").Select(outcome => outcome.State), Is.EqualTo(new[] { LoadState.Active, LoadState.Deleted }));
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM dim_delivery WHERE state = 'active'"), Is.Zero);
    }

    [Test]
    public void Case_45_A_unit_has_a_row_for_each_time_it_had_a_parent()
    {
        var files = CaseFolder.Named("45_units");
        var context = files.In(ReadContexts.Test, _warehouse.Folder);
        foreach (var manifest in files.Write(_warehouse.Folder)) new DeliveryLoader(_warehouse.Engine, context).Load(manifest);
        var named = _warehouse.Scalar("SELECT COUNT(*) FROM dim_care_unit WHERE is_inferred = 1");
        WarehouseSetup.Initialise(_warehouse.Engine, reference: context.Reference);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM dim_care_unit WHERE is_inferred = 1"), Is.EqualTo(named - 3));
            Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM dim_care_unit WHERE hsa_id = 'SE2321000115-E3' AND is_inferred = 0"), Is.EqualTo(2));
            Assert.That(
                _warehouse.Scalar(
                    "SELECT COUNT(*) FROM fact_care_contact c JOIN dim_care_unit u ON u.unit_key = c.unit_key AND c.contact_day BETWEEN u.valid_from_day AND u.valid_to_day"),
                Is.EqualTo(4), "each contact has one unit, the closed one's the unknown");
            Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM fact_care_contact WHERE unit_key = 0"), Is.EqualTo(1));
        }

        WarehouseSetup.Initialise(_warehouse.Engine);
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM dim_care_unit WHERE is_inferred = 1"), Is.EqualTo(named), "a unit that has left the list may still be named");
    }

    [Test]
    public async Task Case_52_Two_deliveries_of_one_month_at_once_end_as_one_after_the_other()
    {
        TestDelivery[] both = [Contacts(1), Contacts(2)];
        var manifests = both.Select(delivery => delivery.Write(_warehouse.Folder)).ToList();
        await Task.WhenAll(manifests.Select(manifest => Task.Run(() => new DeliveryLoader(WarehouseEngines.Create(_warehouse.Options), ReadContexts.Test).Load(manifest))));
        var hash = WarehouseHash.Compute(_warehouse.Engine);
        Assert.That(_warehouse.Load(both).Select(outcome => outcome.State), Is.All.EqualTo(LoadState.Unchanged), "a job that runs again changes nothing");

        using var calm = TestWarehouse.Create(engineName);
        calm.Load(both);
        Assert.That(hash, Is.EqualTo(WarehouseHash.Compute(calm.Engine)).And.EqualTo(WarehouseHash.Compute(_warehouse.Engine)));
    }

    private static TestDelivery Contacts(int version) => new TestDelivery("13", "2015-10", version, version).WithKind("KONTAKT", 20 + version).WithKind("DIAGNOS", 20 + version);
}
