using AsylumCare.Testing;
using Dapper;

namespace AsylumCare.Warehouse.Tests.Reference;

[TestFixtureSource(typeof(EngineNames))]
internal sealed class ReferenceTests(string engineName)
{
    private TestWarehouse _warehouse;

    [SetUp]
    public void Prepare() => _warehouse = TestWarehouse.Create(engineName, new WarehouseSettings(WarehouseSettings.Demo, WarehouseSettings.Register));

    [TearDown]
    public void Clean() => _warehouse?.Dispose();

    [TestCase("dim_date", 13149)]
    [TestCase("dim_region", 23)]
    [TestCase("dim_municipality", 293)]
    [TestCase("dim_citizenship", 257)]
    [TestCase("dim_age", 122)]
    [TestCase("dim_case_profile", 360)]
    [TestCase("dim_indicator", 2)]
    public void A_dimension_is_filled_whole(string table, int rows) => Assert.That(Scalar($"SELECT COUNT(*) FROM {table}"), Is.EqualTo(rows));

    [Test]
    public void Every_municipality_is_in_a_known_region() => Assert.That(
        Scalar("SELECT COUNT(*) FROM dim_municipality WHERE region_id NOT IN (SELECT region_id FROM dim_region)"), Is.Zero);

    [Test]
    public void The_days_know_their_month_quarter_and_weekday() => Assert.That(
        Scalar("SELECT COUNT(*) FROM dim_date WHERE iso_date = '2015-10-18' AND month_id = 201510 AND quarter_id = 20154 AND year_id = 2015 AND iso_weekday = 7"),
        Is.EqualTo(1));

    [Test]
    public void Initialising_again_keeps_the_origin_and_the_content()
    {
        var settings = WarehouseSetup.Initialise(_warehouse.Engine, WarehouseSettings.ForOfficialUse);
        Assert.That(settings, Is.EqualTo(new WarehouseSettings(WarehouseSettings.Demo, WarehouseSettings.Official)));
        Assert.That(Scalar("SELECT COUNT(*) FROM dim_region"), Is.EqualTo(23));
    }

    [Test]
    public void Changed_reference_content_is_put_right_at_the_next_start()
    {
        using (var connection = _warehouse.Engine.Open())
        {
            connection.Execute("DELETE FROM dim_region WHERE region_id = 13");
            connection.Execute("UPDATE warehouse_setting SET value = 'older' WHERE name = 'reference_checksum'");
        }

        WarehouseSetup.Initialise(_warehouse.Engine);
        Assert.That(Scalar("SELECT COUNT(*) FROM dim_region WHERE region_id = 13 AND vantetider_code IS NOT NULL"), Is.EqualTo(1));
    }

    private long Scalar(string sql)
    {
        using var connection = _warehouse.Engine.Open();
        return connection.ExecuteScalar<long>(sql);
    }
}
