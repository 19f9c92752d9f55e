using AsylumCare.Domain.Cubes;
using AsylumCare.Domain.Episodes;
using AsylumCare.Testing;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.Warehouse.Tests.Publishing;

[TestFixtureSource(typeof(EngineNames))]
internal sealed class PublisherTests(string engineName)
{
    private const int All = 1;
    private TestWarehouse _warehouse;
    private DeliveredFacts _facts;
    private PublishedCells _cells;
    private Publisher _publisher;

    [SetUp]
    public void Prepare()
    {
        _warehouse = TestWarehouse.Create(engineName);
        _facts = new DeliveredFacts(_warehouse.Engine);
        _cells = new PublishedCells(_warehouse.Engine);
        _publisher = new Publisher(_warehouse.Engine, PublishedDefinitions.Read());
    }

    [TearDown]
    public void Clean() => _warehouse?.Dispose();

    [Test]
    public void Cells_hold_the_hand_worked_counts()
    {
        // Three arrivals in January 2014 in Stockholm: one examined on day 20, one in Uppsala on day 45, one left on day 10; a woman in Uppsala remains.
        _facts.Register(1, 201401,
            new(1, "2014-01-05", "2014-01-05"), new(2, "2014-01-06", "2014-01-06"), new(3, "2014-01-10", "2014-01-10"),
            new(3, "2014-01-10", "2014-01-20", RegisterEventKind.Deregistered, Reason: DeregistrationReason.LeftTheCountry));
        _facts.Register(3, 201401, new RegisterLine(4, "2014-01-07", "2014-01-07", Region: 3, Sex: 2, BirthYear: 2010));
        _facts.Examinations(1, 201401, new ExaminationLine(1, "2014-01-25", 11));
        _facts.Examinations(3, 201402, new ExaminationLine(2, "2014-02-20", 12));

        var result = Publish("2014-03-21");

        var adults = CellId.Of(1, 201401, 1, 5);
        var coverage = _cells.Coverage(1);
        Assert.Multiple(() =>
        {
            Assert.That((result.PublicationId, result.DeliveriesAdded, result.PersonsRefolded), Is.EqualTo((1, 4, 4L)));
            Assert.That(coverage[(0, adults)], Is.EqualTo("examined_30=1 examined_60=1 left_30=1"));
            Assert.That(coverage[(0, CellId.Of(3, 201401, 2, 1))], Is.EqualTo("remaining=1"));
            Assert.That(coverage[(Mask(All, 2, All, All), CellId.Of(0, 2014))], Is.EqualTo("examined_30=1 examined_60=1 left_30=1 remaining=1"));
            Assert.That(coverage[(Mask(0, 1, All, All), CellId.Of(1, 20141))], Is.EqualTo("examined_30=1 examined_60=1 left_30=1"));
            Assert.That(coverage[(Mask(All, 0, 0, All), CellId.Of(0, 201401, 2))], Is.EqualTo("remaining=1"));
            Assert.That(_cells.Ratio(1)[(Mask(All, 2), CellId.Of(0, 2014))], Is.EqualTo("examinations=2 applications=4"));
            Assert.That(_cells.Ratio(1)[(0, CellId.Of(3, 201402))], Is.EqualTo("examinations=1"));
            Assert.That(_cells.Flow(1)[(0, CellId.Of(1, 201402, 0, 3))], Is.EqualTo("examinations=1"));
        });
    }

    private PublicationResult Publish(string day) => _publisher.Publish(DateOnly.Parse(day));

    private static int Mask(params ReadOnlySpan<int> levels) => LevelMask.Of(levels);
}
