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
    [TestCase("dim_indicator", 42)]
    [TestCase("dim_age_group", 20)]
    [TestCase("dim_contact_type", 13)]
    [TestCase("dim_profession", 18)]
    [TestCase("dim_instrument", 6)]
    [TestCase("dim_intervention", 13)]
    [TestCase("dim_care_area", 4)]
    [TestCase("dim_region_version", 40)]
    [TestCase("dim_municipality_version", 98)]
    [TestCase("dim_code_group", 45)]
    public void A_dimension_is_filled_whole(string table, int rows) => Assert.That(Scalar($"SELECT COUNT(*) FROM {table}"), Is.EqualTo(rows));

    [Test]
    public void Every_municipality_is_in_a_known_region() => Assert.That(
        Scalar("SELECT COUNT(*) FROM dim_municipality WHERE region_id NOT IN (SELECT region_id FROM dim_region)"), Is.Zero);

    [Test]
    public void The_days_know_their_month_quarter_and_weekday() => Assert.That(
        Scalar("SELECT COUNT(*) FROM dim_date WHERE iso_date = '2015-10-18' AND month_id = 201510 AND quarter_id = 20154 AND year_id = 2015 AND iso_weekday = 7"),
        Is.EqualTo(1));

    [TestCase(17, 17, 18, 17)]
    [TestCase(18, 18_019, 18, 18_120)]
    [TestCase(19, 18_019, 19_060, 18_120)]
    [TestCase(60, 20_064, 19_060, 18_120)]
    [TestCase(65, 65_120, 61_120, 18_120)]
    public void An_age_has_its_place_in_each_of_the_three_systems(int age, int municipal, int compensation, int broad) => Assert.That(
        Scalar($"SELECT COUNT(*) FROM dim_age WHERE age = {age} AND municipal_group_id = {municipal} AND compensation_group_id = {compensation} AND broad_group_id = {broad}"),
        Is.EqualTo(1));

    [Test]
    public void Every_age_group_of_an_age_is_a_member() => Assert.That(
        Scalar("SELECT COUNT(*) FROM dim_age a WHERE a.age >= 0 AND (a.municipal_group_id NOT IN (SELECT age_group_id FROM dim_age_group) " +
            "OR a.compensation_group_id NOT IN (SELECT age_group_id FROM dim_age_group) OR a.broad_group_id NOT IN (SELECT age_group_id FROM dim_age_group))"),
        Is.Zero);

    [TestCase("2014-12-31", "Västerbottens läns landsting")]
    [TestCase("2019-01-01", "Region Västerbotten")]
    public void A_region_is_called_what_it_was_called_that_day(string day, string name)
    {
        var number = DateOnly.Parse(day).DayNumber;
        Assert.That(Scalar($"SELECT COUNT(*) FROM dim_region_version WHERE region_id = 24 AND name_sv = '{name}' AND {number} BETWEEN valid_from_day AND valid_to_day"), Is.EqualTo(1));
    }

    [Test]
    public void Heby_was_in_another_county_before_2007()
    {
        var last = new DateOnly(2006, 12, 31).DayNumber;
        Assert.That(Scalar($"SELECT COUNT(*) FROM dim_municipality_version WHERE municipality_id = 331 AND municipality_code = '1917' AND region_id = 19 AND valid_to_day = {last}"), Is.EqualTo(1));
    }

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
