using AsylumCare.Testing;
using AsylumCare.Warehouse.Hashing;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.Warehouse.Tests.Loading;

[TestFixtureSource(typeof(EngineNames))]
internal sealed class LoadTests(string engineName)
{
    private TestWarehouse _warehouse;

    [SetUp]
    public void Prepare() => _warehouse = TestWarehouse.Create(engineName);

    [TearDown]
    public void Clean() => _warehouse?.Dispose();

    [Test]
    public void A_delivery_becomes_active_with_its_rows()
    {
        var outcome = _warehouse.Load(Halland(1)).Single();
        Assert.That(outcome.State, Is.EqualTo(LoadState.Active), () => string.Join('\n', outcome.AllFindings));
        Assert.That(outcome.Files.Select(file => file.FileKind), Is.EqualTo(new[] { "REGISTER", "HALSOUNDERSOKNING" }));
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM fact_register_event WHERE source_row IN (2, 3) AND region_id = 13 AND case_profile_key = 1011"), Is.EqualTo(2));
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM fact_health_examination WHERE claimed_ore = 212050 AND examined_day = event_day"), Is.EqualTo(1));
        var day = new DateOnly(2015, 11, 10).DayNumber;
        Assert.That(_warehouse.Scalar(
            $"SELECT COUNT(*) FROM dim_delivery WHERE state = 'active' AND region_id = 13 AND month_id = 201510 AND rows_accepted > 0 AND file_bytes > 0 AND received_day = {day}"),
            Is.EqualTo(2));
    }

    [Test]
    public void One_person_has_one_key_in_every_kind_of_file()
    {
        _warehouse.Load(Halland(1));
        Assert.That(_warehouse.Scalar(
            "SELECT COUNT(*) FROM fact_health_examination h JOIN fact_register_event r ON r.person_key = h.person_key AND r.person_check = h.person_check AND r.record_key = h.record_key"),
            Is.EqualTo(1));
    }

    [Test]
    public void Same_delivery_twice_changes_nothing()
    {
        _warehouse.Load(Halland(1));
        var hash = WarehouseHash.Compute(_warehouse.Engine);
        var again = _warehouse.Load(Halland(1)).Single();
        Assert.That(again.State, Is.EqualTo(LoadState.Unchanged));
        Assert.That(again.Files[0].DeliveryKey, Is.EqualTo(1));
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM dim_delivery"), Is.EqualTo(2));
        Assert.That(WarehouseHash.Compute(_warehouse.Engine), Is.EqualTo(hash));
    }

    [Test]
    public void A_month_without_published_decisions_has_applications_alone()
    {
        var published = new DateOnly(2015, 2, 1);
        _warehouse.Load(
            TestDelivery.Nation("2015-01", published, 1, TestRows.NationMonth("2015-01", 100, "2015-02-01")),
            TestDelivery.Nation("2014-12", published, 2, TestRows.NationMonth("2014-12", 90, "2015-02-01", ";;;;;")));
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM fact_application_month"), Is.EqualTo(2));
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM fact_decision_month WHERE month_id = 201501 AND mean_handling_microdays = 158500000"), Is.EqualTo(1));
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM fact_decision_month"), Is.EqualTo(1));
    }

    [Test]
    public void The_later_of_two_rows_with_one_key_is_taken_out_again()
    {
        var rows = Enumerable.Range(1, 40).Select(person => TestRows.Enrolled(person, "2015-10-05")).Append(TestRows.Enrolled(7, "2015-10-05"));
        var outcome = _warehouse.Load(new TestDelivery("13", "2015-10", 1, 1).WithRegister([.. rows])).Single();
        Assert.That((outcome.State, outcome.RowsAccepted), Is.EqualTo((LoadState.Active, 40)));
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM fact_register_event"), Is.EqualTo(40));
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM fact_register_event WHERE source_row = 42"), Is.Zero);
        var entry = new DeliveryCatalog(_warehouse.Engine).All().Single();
        Assert.That(new DeliveryCatalog(_warehouse.Engine).FindingsOf(entry).Single(), Has.Property("Line").EqualTo(42));
    }

    [Test]
    public void The_catalog_tells_files_rows_and_states()
    {
        _warehouse.Load(Halland(1));
        var files = new DeliveryCatalog(_warehouse.Engine).WithReference(TestDelivery.ReferenceOf(1));
        Assert.That(files.Select(file => (file.FileKind, file.State, file.RowsAccepted)), Is.EquivalentTo(new[] { ("HALSOUNDERSOKNING", "active", 1L), ("REGISTER", "active", 2L) }));
    }

    [Test]
    public void What_an_interrupted_load_left_is_swept()
    {
        _warehouse.Load(Halland(1));
        _warehouse.Execute("UPDATE dim_delivery SET state = 'loading'");
        Assert.That(DeliverySweep.Run(_warehouse.Engine, ReadContexts.Test.Catalog), Is.EqualTo(2));
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM fact_register_event"), Is.Zero);
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM delivery_finding WHERE rule_code = 'LEV-AVBRUTEN'"), Is.EqualTo(2));
        Assert.That(_warehouse.Load(Halland(1)).Single().State, Is.EqualTo(LoadState.Active));
    }

    [Test]
    public void Nothing_is_swept_while_another_process_loads()
    {
        _warehouse.Load(Halland(1));
        _warehouse.Execute("UPDATE dim_delivery SET state = 'loading'");
        using var held = _warehouse.Engine.TryLock(DeliveryLoader.LockName);
        Assert.That(DeliverySweep.Run(_warehouse.Engine, ReadContexts.Test.Catalog), Is.Zero);
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM fact_register_event"), Is.EqualTo(2));
    }

    private static TestDelivery Halland(int number) => new TestDelivery("13", "2015-10", 1, number)
        .WithRegister(TestRows.Enrolled(1, "2015-10-05"), TestRows.Enrolled(2, "2015-10-06"))
        .WithExaminations(TestRows.Examined(1, 1, "2015-10-20"));
}
