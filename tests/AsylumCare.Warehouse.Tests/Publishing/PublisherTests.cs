using AsylumCare.Domain.Cubes;
using AsylumCare.Domain.Episodes;
using AsylumCare.Testing;
using AsylumCare.Warehouse.Loading;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.Warehouse.Tests.Publishing;

[TestFixtureSource(typeof(EngineNames))]
internal sealed class PublisherTests(string engineName) : PublishingFixture(engineName)
{
    [Test]
    public void Cells_hold_the_hand_worked_counts()
    {
        // Three arrivals in January 2014 in Stockholm: one examined on day 20, one in Uppsala on day 45, one left on day 10; a girl in Uppsala remains.
        Facts.Register(1, 201401,
            new(1, "2014-01-05", "2014-01-05"), new(2, "2014-01-06", "2014-01-06"), new(3, "2014-01-10", "2014-01-10"),
            new(3, "2014-01-10", "2014-01-20", RegisterEventKind.Deregistered, Reason: DeregistrationReason.LeftTheCountry));
        Facts.Register(3, 201401, new RegisterLine(4, "2014-01-07", "2014-01-07", Region: 3, Sex: 2, BirthYear: 2010));
        Facts.Examinations(1, 201401, new ExaminationLine(1, "2014-01-25", 11));
        Facts.Examinations(3, 201402, new ExaminationLine(2, "2014-02-20", 12));

        var result = Publish();

        var coverage = Cells.Coverage(1);
        Assert.Multiple(() =>
        {
            Assert.That((result.PublicationId, result.DeliveriesAdded, result.PersonsRefolded), Is.EqualTo((1, 4, 4L)));
            Assert.That(coverage[(0, CellId.Of(1, 201401, 1, 5))], Is.EqualTo("examined_30=1 examined_60=1 left_30=1"));
            Assert.That(coverage[(0, CellId.Of(3, 201401, 2, 1))], Is.EqualTo("remaining=1"));
            Assert.That(coverage[(Mask(All, 2, All, All), CellId.Of(0, 2014))], Is.EqualTo("examined_30=1 examined_60=1 left_30=1 remaining=1"));
            Assert.That(coverage[(Mask(0, 1, All, All), CellId.Of(1, 20141))], Is.EqualTo("examined_30=1 examined_60=1 left_30=1"));
            Assert.That(coverage[(Mask(All, 0, 0, All), CellId.Of(0, 201401, 2))], Is.EqualTo("remaining=1"));
            Assert.That(Cells.Ratio(1)[(Mask(All, 2), CellId.Of(0, 2014))], Is.EqualTo("examinations=2 applications=4"));
            Assert.That(Cells.Ratio(1)[(0, CellId.Of(3, 201402))], Is.EqualTo("examinations=1"));
            Assert.That(Cells.Flow(1)[(0, CellId.Of(1, 201402, 0, 3))], Is.EqualTo("examinations=1"));
        });
    }

    [Test]
    public void Every_cell_carries_the_sum_of_its_persons_record_keys()
    {
        Facts.Register(1, 201401, new(1, "2014-01-05", "2014-01-05"), new(2, "2014-01-06", "2014-01-06"));
        Publish();
        Assert.That(
            Cells.Number("SELECT remaining_key FROM cube_health_examination_coverage WHERE level_mask = 0"),
            Is.EqualTo(DeliveredFacts.RecordKey(1) + DeliveredFacts.RecordKey(2)));
        Assert.That(Cells.Number("SELECT COUNT(*) FROM cube_health_examination_coverage WHERE remaining <> remaining_open"), Is.Zero);
    }

    [Test]
    public void A_correction_rewrites_only_the_cells_the_person_moves_between()
    {
        var first = Facts.Register(1, 201401, new(1, "2014-01-05", "2014-01-05"), new(2, "2014-01-06", "2014-01-06", BirthYear: 1950));
        Facts.Register(3, 201401, [.. Enumerable.Range(3, 9).Select(person => new RegisterLine(person, "2014-01-07", "2014-01-07", Region: 3))]);
        Publish();
        Facts.Supersede(first);
        Facts.Register(1, 201401, new(1, "2014-01-05", "2014-01-05", Sex: 2), new(2, "2014-01-06", "2014-01-06", BirthYear: 1950));

        var result = Publish();

        var before = Cells.Coverage(1);
        var after = Cells.Coverage(2);
        Assert.Multiple(() =>
        {
            Assert.That((result.DeliveriesAdded, result.DeliveriesRemoved, result.PersonsRefolded), Is.EqualTo((1, 1, 2L)));
            Assert.That(after, Does.Not.ContainKey((0, CellId.Of(1, 201401, 1, 5))));
            Assert.That(after[(0, CellId.Of(1, 201401, 2, 5))], Is.EqualTo("remaining=1"));
            Assert.That(before[(0, CellId.Of(1, 201401, 1, 5))], Is.EqualTo("remaining=1"));

            // The woman is new in the 2 × 3 × 2 cuboids that tell the sexes apart; the men are one fewer in the 2 × 3 of all ages
            // and, of that age, in the nation's 3 periods.
            Assert.That(Cells.Written("cube_health_examination_coverage", 2), Is.EqualTo(12 + 6 + 3));
            Assert.That(Cells.Written("cube_health_examination_ratio", 2), Is.Zero);
        });
    }

    [Test]
    public void A_person_who_moves_is_refolded_alone()
    {
        Facts.Register(1, 201401, [.. Enumerable.Range(1, 9).Select(person => new RegisterLine(person, "2014-01-05", "2014-01-05"))]);
        Publish();
        Facts.Register(3, 201401, new RegisterLine(4, "2014-01-05", "2014-01-15", RegisterEventKind.Moved, Region: 3));

        var result = Publish();

        Assert.Multiple(() =>
        {
            Assert.That(result.PersonsRefolded, Is.EqualTo(1));
            Assert.That(Cells.Coverage(2)[(0, CellId.Of(1, 201401, 1, 5))], Is.EqualTo("remaining=8"));
            Assert.That(Cells.Coverage(2)[(0, CellId.Of(3, 201401, 1, 5))], Is.EqualTo("remaining=1"));
            Assert.That(Cells.Coverage(2)[(Mask(All, 2, All, All), CellId.Of(0, 2014))], Is.EqualTo("remaining=9"));
            Assert.That(Cells.Ratio(2)[(0, CellId.Of(1, 201401))], Is.EqualTo("applications=9"), "registered where they came");
            Assert.That(Cells.Number("SELECT region_day30 FROM fact_asylum_episode WHERE person_key = 4"), Is.EqualTo(3));
        });
    }

    [Test]
    public void A_later_row_of_the_same_examination_supersedes_the_earlier()
    {
        Facts.Register(1, 201401, new(1, "2014-01-05", "2014-01-05"), new(2, "2014-01-05", "2014-01-05"));
        Facts.Examinations(1, 201401, new ExaminationLine(1, "2014-01-20", 11));
        Publish();

        // In February the region says that it was the other person's, and on another day.
        var february = Facts.Examinations(1, 201402, new ExaminationLine(2, "2014-02-20", 11));
        var second = Publish();
        Facts.Supersede(february);
        Publish();

        var cell = (0, CellId.Of(1, 201401, 1, 5));
        Assert.Multiple(() =>
        {
            Assert.That(second.PersonsRefolded, Is.EqualTo(2));
            Assert.That(Cells.Coverage(1)[cell], Is.EqualTo("examined_30=1 remaining=1"));
            Assert.That(Cells.Coverage(2)[cell], Is.EqualTo("examined_60=1 remaining=1"));
            Assert.That(Cells.Coverage(3)[cell], Is.EqualTo("examined_30=1 remaining=1"));
            Assert.That(Cells.Ratio(2), Does.Not.ContainKey((0, CellId.Of(1, 201402, 0, 1))));
            Assert.That(Cells.Ratio(2)[(0, CellId.Of(1, 201402))], Is.EqualTo("examinations=1"));
        });
    }

    [Test]
    public void An_earlier_publication_stays_as_it_was()
    {
        var january = Facts.Register(1, 201401, new(1, "2014-01-05", "2014-01-05"), new(2, "2014-01-06", "2014-01-06"));
        Facts.Examinations(1, 201401, new ExaminationLine(1, "2014-01-20", 11));
        Facts.National(201401, new(100, 50, 20));
        Publish();
        var then = Cells.Published(1);
        Facts.Supersede(january);
        Facts.Register(1, 201401, new RegisterLine(2, "2014-01-06", "2014-01-06"));
        Facts.Examinations(1, 201402, new ExaminationLine(2, "2014-02-02", 12));
        Publish("2014-05-21");

        Assert.That(Cells.Published(1), Is.EqualTo(then));
        Assert.That(Cells.Published(2), Is.Not.EqualTo(then));
    }

    [Test]
    public void An_unchanged_warehouse_writes_no_cells()
    {
        Facts.Register(1, 201401, new RegisterLine(1, "2014-01-05", "2014-01-05"));
        Publish();
        var again = Publish();
        Assert.That((again.PublicationId, again.PersonsRefolded, again.CellsWritten.Values.Sum()), Is.EqualTo((2, 0L, 0L)));
    }

    [Test]
    public void Two_persons_with_one_key_stop_the_publication()
    {
        Facts.Register(1, 201401, new RegisterLine(1, "2014-01-05", "2014-01-05"));
        Publish();
        Facts.Register(3, 201401, new RegisterLine(1, "2014-01-09", "2014-01-09", Check: 77));

        Assert.That(() => Publish(), Throws.TypeOf<PublicationStoppedException>().With.Message.Contains("samma personnyckel").And.Message.Contains("same person key"));
        Assert.That(new PublicationCatalog(Warehouse.Engine).Latest(), Is.EqualTo(1));
    }

    [Test]
    public void Persons_with_one_key_are_told_by_their_rows_and_not_by_the_key()
    {
        Facts.Register(1, 201401, new RegisterLine(8_100_200_300, "2014-01-05", "2014-01-05"));
        Facts.Register(3, 201401, new RegisterLine(5, "2014-01-09", "2014-01-09"), new RegisterLine(8_100_200_300, "2014-01-09", "2014-01-09", Check: 77));

        var stopped = Assert.Throws<PublicationStoppedException>(() => Publish())!;
        Assert.That(stopped.TextSv, Does.Contain("f (leverans r) rad 2 och f (leverans r) rad 3").And.Not.Contain("8100200300"));
        Assert.That(stopped.TextEn, Does.Contain("f (delivery r) row 2 and f (delivery r) row 3").And.Not.Contain("8100200300"));
    }

    [Test]
    public void A_load_under_way_stops_the_publication()
    {
        using var held = Warehouse.Engine.TryLock(DeliveryLoader.LockName);
        Assert.That(() => Publish(options: new() { LockPatience = TimeSpan.Zero }), Throws.TypeOf<PublicationStoppedException>());
    }

    [Test]
    public void The_catalogue_tells_what_was_published()
    {
        Facts.Register(1, 201401, new RegisterLine(1, "2014-01-05", "2014-01-05"));
        Facts.Examinations(1, 201401);
        Facts.Register(3, 201401);
        Publish("2014-02-21");

        var publication = new PublicationCatalog(Warehouse.Engine).All().Single();

        Assert.That(publication, Is.EqualTo(new Publication(
            1, new DateOnly(2014, 2, 21), new(201401), "5", "published", null, "official", "official", RegionsExpected: 21, RegionsDelivered: 1)));
    }
}
