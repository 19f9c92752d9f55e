using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;
using AsylumCare.Testing;

namespace AsylumCare.Warehouse.Tests.Publishing;

/// <summary>DK-07 by hand. Each row: region, month, sex, age group (11: 0–17, 18: 18–64, 10: 65+), the register's persons, the agency's, its least and most.</summary>
[TestFixtureSource(typeof(EngineNames))]
internal sealed class StockReconciliationTests(string engineName) : PublishingFixture(engineName)
{
    private const string Table = "cube_stock_reconciliation";
    private const string Columns = "region_id, period_id, sex_id, age_group_id, register_persons, agency_persons, agency_low, agency_high";

    private static RegisterLine Line(long person, int born = 1990, int sex = 1, LegalStatus status = LegalStatus.Applicant, int region = 1) =>
        new(person, "2014-01-02", "2014-01-02", Region: region, Sex: sex, BirthYear: born, Status: status);

    private IReadOnlyList<string> Cell(int publication) => Cells.Base(Table, Columns, publication);

    [Test]
    public void The_register_stands_beside_the_agency_by_region_month_sex_and_age()
    {
        // Two men and a girl; the quota refugee is in neither stock.
        Facts.Register(1, 201401, Line(1), Line(2, born: 1940), Line(3), Line(4, born: 2005, sex: 2), Line(5, status: LegalStatus.QuotaRefugee));
        Facts.EnrolledByStatus(201401, (1, 1, 18019, 1, 1), (1, 4, 20064, 1, 2), (1, 1, 65120, 1, null), (1, 8, 20064, 1, 40), (1, 1, 17, 2, 1));
        Publish();
        Assert.That(Cell(1), Is.EqualTo(new[] { "1 201401 1 10 1  1 5", "1 201401 1 18 2 3 3 3", "1 201401 2 11 1 1 1 1" }));
        Assert.That(
            Cells.Rows($"SELECT register_persons, agency_low, agency_high FROM {Table} WHERE level_mask = {Mask(1, 0, 1, 1)}"), Is.EqualTo(new[] { "4 5 9" }));
    }

    [Test]
    public void Members_that_meet_nothing_are_shown()
    {
        Facts.Register(1, 201401, Line(1), Line(2, region: 99));
        Facts.EnrolledByStatus(201401, (3, 1, 20064, 1, 7), (99, 1, 20064, 2, 6), (1, 1, 18120, -1, 8));
        Publish();
        Assert.That(Cell(1), Is.EqualTo(new[]
        {
            "1 201401 1 18 1 0 0 0", "1 201401 9 99 0 8 8 8", "3 201401 1 18  7 7 7", "99 201401 1 18 1 0 0 0", "99 201401 2 18 0 6 6 6",
        }), "region 3 has delivered no register, region 1 is not broken down at the agency");
    }

    [Test]
    public void A_later_register_moves_the_stock_of_its_month_and_no_other()
    {
        Facts.EnrolledByStatus(201401, (1, 1, 20064, 1, 2));
        Facts.Register(1, 201401, Line(1));
        Publish();
        Assert.That(Cell(1), Is.EqualTo(new[] { "1 201401 1 18 1 2 2 2" }));

        Facts.EnrolledByStatus(201402, (1, 1, 20064, 1, 2));
        Facts.Register(1, 201402, new RegisterLine(2, "2014-02-02", "2014-02-02"));
        Publish();
        Assert.That(Cell(2), Is.EqualTo(new[] { "1 201401 1 18 1 2 2 2", "1 201402 1 18 2 2 2 2" }));
        Assert.That(Cells.Number($"SELECT COUNT(*) FROM {Table} WHERE level_mask = 0 AND valid_from = 2"), Is.EqualTo(1));
    }
}
