using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Cubes;
using AsylumCare.Testing;

namespace AsylumCare.Warehouse.Tests.Publishing;

[TestFixtureSource(typeof(EngineNames))]
internal sealed class IndicatorPublishingTests(string engineName) : PublishingFixture(engineName)
{
    private static readonly int[] Regions = [1, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 17, 18, 19, 20, 21, 22, 23, 24, 25];

    [Test]
    public void Coverage_is_given_from_the_day_after_the_20th()
    {
        DeliverWhole(201401, 201402, new RegisterLine(1, "2014-01-05", "2014-01-05"));

        // The last of January + 30 days is 2 March: March is needed, by 20 April.
        Publish("2014-04-20");
        Assert.That(Cells.Indicator("HU-01", "30a", 1, 201401, 1), Is.Null);
        DeliverWhole(201403, 201403);
        Publish("2014-04-20");
        Assert.That(Cells.Indicator("HU-01", "30a", 1, 201401, 2), Is.Null);
        Publish("2014-04-21");

        Assert.Multiple(() =>
        {
            Assert.That(Cells.MatureMask(1, 201401, 2), Is.Zero);
            Assert.That(Cells.MatureMask(1, 201401, 3), Is.EqualTo(1));
            Assert.That(Cells.Indicator("HU-01", "30a", 1, 201401, 3), Is.EqualTo("0/1 0 register"));
            Assert.That(Cells.Indicator("HU-01", "30a", 0, 201401, 3), Is.EqualTo("0/1 0 register"));
            Assert.That(Cells.Indicator("HU-01", "60a", 1, 201401, 3), Is.Null);
            Assert.That(Cells.Indicator("HU-01", "30a", 1, 20141, 3), Is.Null, "March is not mature");
        });
    }

    [Test]
    public void A_value_is_taken_back_when_a_month_it_needs_is_deleted()
    {
        DeliverWhole(201401, 201402, new RegisterLine(1, "2014-01-05", "2014-01-05"));
        var march = Facts.Register(1, 201403);
        Facts.Examinations(1, 201403);
        Publish("2014-04-21");
        Facts.Supersede(march);
        Publish("2014-04-22");

        Assert.That(Cells.Indicator("HU-01", "30a", 1, 201401, 1), Is.Not.Null);
        Assert.That(Cells.Indicator("HU-01", "30a", 1, 201401, 2), Is.Null);
    }

    [Test]
    public void The_ratio_is_given_for_whole_periods_and_by_the_official_denominator_for_the_nation()
    {
        DeliverOthers(201401, 201401);
        DeliverStockholm(201401);
        Facts.National(201401, new(8));
        Publish();
        Assert.Multiple(() =>
        {
            Assert.That(Ratio(1, 201401, 1), Is.EqualTo("2/3 666667 register"));
            Assert.That(Ratio(0, 201401, 1), Is.EqualTo("2/8 250000 official"));
            Assert.That(Ratio(1, 20141, 1), Is.Null);
        });

        DeliverWhole(201402, 201403);
        Facts.National(201402, new(1));
        Publish();
        Assert.That(Ratio(1, 20141, 2), Is.EqualTo("2/3 666667 register"));
        Assert.That(Ratio(0, 20141, 2), Is.Null, "a month of official figures is missing");

        Facts.National(201403, new(1));
        Publish();
        Assert.That(Ratio(0, 20141, 3), Is.EqualTo("2/10 200000 official"));
    }

    [Test]
    public void The_ratio_waits_for_both_files_of_every_region_and_goes_with_one_that_is_deleted()
    {
        DeliverOthers(201401, 201401, except: 25);
        DeliverStockholm(201401);
        Facts.National(201401, new(8));
        Facts.Register(25, 201401);
        Publish();
        Assert.That(Ratio(1, 201401, 1), Is.EqualTo("2/3 666667 register"));
        Assert.That(Ratio(0, 201401, 1), Is.Null, "Norrbotten's examinations are missing");

        var late = Facts.Examinations(25, 201401, new ExaminationLine(1, "2014-01-22", 13));
        Publish();
        Assert.That(Ratio(0, 201401, 2), Is.EqualTo("3/8 375000 official"));

        Facts.Supersede(late);
        Publish();
        Assert.That(Ratio(0, 201401, 3), Is.Null);
        Assert.That(Ratio(1, 201401, 3), Is.EqualTo("2/3 666667 register"));
    }

    [Test]
    public void A_quarter_has_no_ratio_while_a_month_of_it_is_missing_in_the_middle()
    {
        DeliverOthers(201401, 201403);
        DeliverStockholm(201401);
        Facts.Register(1, 201402);
        Facts.Register(1, 201403);
        Facts.Examinations(1, 201403);
        Publish();
        Assert.That(Ratio(1, 20141, 1), Is.Null, "February's examinations are missing");

        var february = Facts.Examinations(1, 201402);
        Publish();
        Assert.That(Ratio(1, 20141, 2), Is.EqualTo("2/3 666667 register"), "though the late file has no rows");

        Facts.Supersede(february);
        Publish();
        Assert.That(Ratio(1, 20141, 3), Is.Null);
    }

    [Test]
    public void A_publication_by_another_method_works_every_value_out_anew()
    {
        DeliverStockholm(201401);
        Publish();
        Warehouse.Execute("UPDATE dim_publication SET method_version = 'other'");
        Warehouse.Execute("UPDATE cube_indicator_value SET numerator = 7");
        Publish();
        Assert.That(Ratio(1, 201401, 2), Is.EqualTo("2/3 666667 register"));
    }

    [Test]
    public void A_year_at_the_edge_of_the_data_is_as_mature_as_its_months_but_has_no_indicator()
    {
        DeliverWhole(201402, 201507, new RegisterLine(1, "2014-02-05", "2014-02-05"));
        Publish("2015-09-21");
        Assert.Multiple(() =>
        {
            Assert.That(Cells.MatureMask(1, 2014, 1), Is.EqualTo(0b1111), "February to December are");
            Assert.That(Cells.MatureMask(1, 2015, 1), Is.Zero, "the last months are not");
            Assert.That(Cells.Indicator("HU-01", "30a", 1, 2014, 1), Is.Null);
        });

        DeliverWhole(201401, 201401);
        Publish("2015-09-21");
        Assert.That(Cells.Indicator("HU-01", "30a", 1, 2014, 2), Is.EqualTo("0/1 0 register"));
    }

    [Test]
    public void The_unknown_region_has_coverage_but_no_ratio()
    {
        DeliverWhole(201401, 201403, new(1, "2014-01-05", "2014-01-05", Region: 99), new(2, "2014-01-05", "2014-01-05"));
        Publish("2014-04-21");
        Assert.That(Cells.Indicator("HU-01", "30a", 99, 201401, 1), Is.EqualTo("0/1 0 register"));
        Assert.That(Cells.Indicator("HU-01", "30a", 0, 201401, 1), Is.EqualTo("0/2 0 register"));
        Assert.That(Cells.Indicator("HU-04", "ratio", 99, 201401, 1), Is.Null);
    }

    [Test]
    public void A_restatement_makes_publications_differ_and_an_unpublished_part_is_null_in_the_sum()
    {
        var september = Facts.National(201509, new(100, 5508, 2000, MeanMicrodays: 10));
        Facts.National(201508, new(90, 400, Granted: null, MeanMicrodays: 20));
        Publish();
        Facts.Supersede(september);
        Facts.National(201509, new(100, 5522, 2000, MeanMicrodays: 10));
        Publish();

        var month = (0, CellId.Of(0, 201509));
        Assert.Multiple(() =>
        {
            Assert.That(Cells.Decisions(1)[month], Is.EqualTo("months=1 decided=5508 granted=2000 handling_microdays=55080"));
            Assert.That(Cells.Decisions(2)[month], Is.EqualTo("months=1 decided=5522 granted=2000 handling_microdays=55220"));
            Assert.That(Cells.Decisions(2)[(Mask(0, 1), CellId.Of(0, 20153))], Is.EqualTo("months=2 decided=5922 granted=null handling_microdays=63220"));
            Assert.That(Cells.Written("cube_decisions", 2), Is.EqualTo(3));
            Assert.That(Cells.Written("cube_applications", 2), Is.Zero);
        });
    }

    private string? Ratio(int region, int period, int publication) => Cells.Indicator("HU-04", "ratio", region, period, publication);

    // Three applications and two examinations of one person, which both count.
    private void DeliverStockholm(int month)
    {
        Facts.Register(1, month, [.. Enumerable.Range(1, 3).Select(person => new RegisterLine(person, "2014-01-05", "2014-01-05"))]);
        Facts.Examinations(1, month, new ExaminationLine(1, "2014-01-20", 11), new ExaminationLine(1, "2014-01-21", 12));
    }

    private void DeliverOthers(int from, int to, int except = 1)
    {
        foreach (var region in Regions.Where(region => region != 1 && region != except)) DeliverRegion(region, from, to);
    }

    // Every region delivers both files of the months; the lines are those of Stockholm's first month.
    private void DeliverWhole(int from, int to, params RegisterLine[] lines)
    {
        foreach (var region in Regions) DeliverRegion(region, from, to, region == 1 ? lines : []);
    }

    private void DeliverRegion(int region, int from, int to, params RegisterLine[] lines)
    {
        foreach (var month in Month.Range(new Month(from), new Month(to)))
        {
            Facts.Register(region, month.Id, month.Id == from ? lines : []);
            Facts.Examinations(region, month.Id);
        }
    }
}
