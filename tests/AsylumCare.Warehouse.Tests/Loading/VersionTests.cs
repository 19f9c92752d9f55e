using AsylumCare.Testing;
using AsylumCare.Warehouse.Hashing;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.Warehouse.Tests.Loading;

[TestFixtureSource(typeof(EngineNames))]
internal sealed class VersionTests(string engineName)
{
    private TestWarehouse _warehouse;

    [SetUp]
    public void Prepare() => _warehouse = TestWarehouse.Create(engineName);

    [TearDown]
    public void Clean() => _warehouse?.Dispose();

    [TestCase("1,2,3")]
    [TestCase("1,3,2")]
    [TestCase("2,1,3")]
    [TestCase("2,3,1")]
    [TestCase("3,1,2")]
    [TestCase("3,2,1")]
    public void The_highest_version_is_current_whatever_the_order(string order)
    {
        foreach (var version in order.Split(',').Select(int.Parse)) _warehouse.Load(Register(number: version, version));
        Assert.That(CurrentPerson(), Is.EqualTo(3));
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM dim_delivery WHERE state = 'superseded'"), Is.EqualTo(2));
    }

    [TestCase("1,2,3")]
    [TestCase("3,2,1")]
    [TestCase("2,3,1")]
    public void What_was_superseded_comes_into_force_again_under_a_higher_version(string order)
    {
        foreach (var version in order.Split(',').Select(int.Parse)) _warehouse.Load(Register(number: version == 2 ? 2 : 1, version));
        Assert.That(CurrentPerson(), Is.EqualTo(1));
        Assert.That(_warehouse.Scalar("SELECT MAX(version) FROM dim_delivery WHERE state = 'active'"), Is.EqualTo(3));
    }

    [TestCase(1, 2)]
    [TestCase(2, 1)]
    public void Of_one_version_the_higher_reference_is_current(int first, int second)
    {
        _warehouse.Load(Register(first, version: 1), Register(second, version: 1));
        Assert.That(CurrentPerson(), Is.EqualTo(2));
    }

    [TestCase(1, 2, LoadState.Active, "This delivery is in force")]
    [TestCase(2, 1, LoadState.Superseded, "That one is in force")]
    public void Two_deliveries_of_one_version_are_told_apart_in_words(int first, int second, LoadState state, string told)
    {
        var outcome = _warehouse.Load(Register(first, version: 1), Register(second, version: 1))[1];
        var finding = outcome.Findings.Single(each => each.Rule == "LEV-VERSION-LIKA");
        Assert.That((outcome.State, finding.Severity), Is.EqualTo((state, Deliveries.Severity.Warning)));
        Assert.That(finding.TextEn, Does.Contain(told));
    }

    [TestCase(1, 2)]
    [TestCase(2, 1)]
    public void An_empty_replacement_empties_the_month_whatever_the_order(int first, int second)
    {
        TestDelivery[] both = [Register(1, version: 1), Emptied(2, version: 2)];
        _warehouse.Load(both[first - 1], both[second - 1]);
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM dim_delivery WHERE state = 'deleted' AND version = 2"), Is.EqualTo(1));
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM dim_delivery WHERE state = 'superseded' AND version = 1"), Is.EqualTo(1));
    }

    [Test]
    public void A_month_that_was_emptied_may_be_filled_again()
    {
        _warehouse.Load(Register(1, version: 1), Emptied(2, version: 2), Register(3, version: 3));
        Assert.That(CurrentPerson(), Is.EqualTo(3));
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM dim_delivery WHERE state = 'deleted'"), Is.Zero);
    }

    [Test]
    public void Each_file_kind_has_its_own_versions()
    {
        _warehouse.Load(
            Register(1, version: 1).WithExaminations(TestRows.Examined(1, 1, "2015-10-05")),
            Register(2, version: 2));
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM dim_delivery WHERE state = 'active' AND file_kind = 'HALSOUNDERSOKNING' AND version = 1"), Is.EqualTo(1));
        Assert.That(CurrentPerson(), Is.EqualTo(2));
    }

    private long CurrentPerson() => _warehouse.Scalar(
        "SELECT MAX(f.birth_year - 1990) FROM fact_register_event f JOIN dim_delivery d ON d.delivery_key = f.delivery_key WHERE d.state = 'active'");

    private static TestDelivery Register(int number, long version) => new TestDelivery("13", "2015-10", version, number)
        .WithRegister(TestRows.Enrolled(number, "2015-10-05").Replace(";1990;", $";{1990 + number};", StringComparison.Ordinal));

    private static TestDelivery Emptied(int number, long version) =>
        new TestDelivery("13", "2015-10", version, number) { Replaces = TestDelivery.ReferenceOf(number - 1) }.WithRegister();
}
