using AsylumCare.Domain.Cubes;
using AsylumCare.Testing;

namespace AsylumCare.Warehouse.Tests.Publishing;

[TestFixtureSource(typeof(EngineNames))]
internal sealed class GroupedFiguresTests(string engineName) : PublishingFixture(engineName)
{
    private const int Region = 3;
    private const string EnrolledColumns = "region_id, period_id, housing_id, municipality_id, enrolled, enrolled_low, enrolled_high";

    [Test]
    public void A_sum_with_a_masked_part_is_masked_between_its_bounds()
    {
        Facts.Enrolled(201401, (Region, 331, 1, 20), (Region, 331, 2, null), (Region, 380, 1, 100));
        Publish();
        Assert.That(Cells.Base("cube_enrolled", EnrolledColumns, 1), Is.EqualTo(new[] { "3 201401 1 331 20 20 20", "3 201401 1 380 100 100 100", "3 201401 2 331  1 5" }));

        var nation = Mask(1, 0, 1, 1, 1);
        Assert.That(Cells.Rows($"SELECT enrolled_low, enrolled_high FROM cube_enrolled WHERE level_mask = {nation}"), Is.EqualTo(new[] { "121 125" }));
        Assert.That(Cells.Number($"SELECT COUNT(*) FROM cube_enrolled WHERE level_mask = {nation} AND enrolled IS NULL"), Is.EqualTo(1));
    }

    [Test]
    public void A_restated_month_replaces_its_cells_and_its_year()
    {
        var first = Facts.ApplicationGroups(201401, (760, 1, 18024, 40), (4, 2, 17, 10));
        Facts.ApplicationGroups(201402, (760, 1, 18024, 5));
        Publish();
        Facts.Supersede(first);
        Facts.ApplicationGroups(201401, (760, 1, 18024, 41));
        Publish();

        Assert.That(
            Cells.Base("cube_application_groups", "period_id, sex_id, age_group_id, citizenship_id, applications", 2),
            Is.EqualTo(new[] { "201401 1 5 760 41", "201402 1 5 760 5" }));
        Assert.That(Cells.Rows($"SELECT period_id, applications FROM cube_application_groups WHERE level_mask = {Mask(0, 2, 1, 1, 1)} AND valid_to = 2147483647"), Is.EqualTo(new[] { "2014 46" }));
        Assert.That(Cells.Written("cube_application_groups", 2), Is.LessThan(Cells.Written("cube_application_groups", 1)));
    }

    [Test]
    public void A_cell_key_is_made_of_its_members()
    {
        Facts.Enrolled(201401, (Region, 331, 1, 20));
        Publish();
        Assert.That(Cells.Number("SELECT cell_id FROM cube_enrolled WHERE level_mask = 0"), Is.EqualTo(CellId.Wide(Region, 201401, 1, 99, 331)));
    }
}
