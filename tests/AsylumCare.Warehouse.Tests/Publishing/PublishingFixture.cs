using AsylumCare.Domain.Cubes;
using AsylumCare.Testing;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.Warehouse.Tests.Publishing;

/// <summary>A warehouse to deliver to and publish from, on one engine.</summary>
internal abstract class PublishingFixture(string engineName)
{
    protected const int All = 1;
    private TestWarehouse _warehouse;
    private Publisher _publisher;

    protected string EngineName => engineName;
    protected DeliveredFacts Facts { get; private set; }
    protected PublishedCells Cells { get; private set; }
    protected TestWarehouse Warehouse => _warehouse;

    [SetUp]
    public void Prepare()
    {
        _warehouse = TestWarehouse.Create(engineName);
        Facts = new DeliveredFacts(_warehouse.Engine);
        Cells = new PublishedCells(_warehouse.Engine);
        _publisher = new Publisher(_warehouse.Engine, PublishedDefinitions.Read());
    }

    [TearDown]
    public void Clean() => _warehouse?.Dispose();

    protected PublicationResult Publish(string day = "2014-03-21", PublicationOptions? options = null) => _publisher.Publish(DateOnly.Parse(day), options);

    /// <summary>The cuboid with each dimension rolled up so many steps.</summary>
    protected static int Mask(params ReadOnlySpan<int> levels) => LevelMask.Of(levels);
}
