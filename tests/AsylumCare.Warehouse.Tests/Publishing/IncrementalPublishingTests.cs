using AsylumCare.Testing;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.Warehouse.Tests.Publishing;

/// <summary>Random small histories: deliveries in any order, replaced and deleted, published after each.</summary>
[TestFixtureSource(typeof(EngineNames))]
internal sealed class IncrementalPublishingTests(string engineName) : PublishingFixture(engineName)
{
    private static readonly DateOnly DataDay = new(2014, 9, 30);
    private static readonly IReadOnlyList<int> Regions = RandomPartition.Regions;

    [Test]
    public void Publishing_after_every_delivery_ends_where_one_publication_does([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        var current = new Dictionary<(string Kind, int Region, int Month), RandomPartition>();
        for (var step = 1; step <= 36; step++)
        {
            Change(current, random);
            Publish("2014-09-30");
            if (step % 12 == 0) Assert.That(Cells.Everything(step), Is.EqualTo(AtOnce(current.Values)), $"after {step} deliveries");
        }
    }

    private void Change(Dictionary<(string Kind, int Region, int Month), RandomPartition> current, Random random)
    {
        var place = (RandomPartition.Kinds[random.Next(RandomPartition.Kinds.Count)], Regions[random.Next(Regions.Count)], 201400 + random.Next(1, 5));
        if (current.Remove(place, out var replaced)) Facts.Supersede(replaced.Delivery);
        if (replaced is not null && random.Next(5) == 0) return;
        var partition = RandomPartition.Of(place, random);
        current.Add(place, partition with { Delivery = partition.Deliver(Facts) });
    }

    private IReadOnlyList<string> AtOnce(IEnumerable<RandomPartition> partitions)
    {
        using var warehouse = TestWarehouse.Create(EngineName);
        var facts = new DeliveredFacts(warehouse.Engine);
        foreach (var partition in partitions) partition.Deliver(facts);
        new Publisher(warehouse.Engine, PublishedDefinitions.Read()).Publish(DataDay);
        return new PublishedCells(warehouse.Engine).Everything(1);
    }
}
