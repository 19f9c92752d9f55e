using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;
using AsylumCare.Testing;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.Warehouse.Tests.Publishing;

/// <summary>Random small histories: deliveries in any order, replaced and deleted, published after each.</summary>
[TestFixtureSource(typeof(EngineNames))]
internal sealed class IncrementalPublishingTests(string engineName) : PublishingFixture(engineName)
{
    private static readonly DateOnly DataDay = new(2014, 9, 30);
    private static readonly int[] Regions = [1, 3, 12];

    [Test]
    public void Publishing_after_every_delivery_ends_where_one_publication_does([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        var current = new Dictionary<(bool Register, int Region, int Month), Partition>();
        for (var step = 1; step <= 30; step++)
        {
            Change(current, random);
            Publish("2014-09-30");
            if (step % 10 == 0) Assert.That(Cells.Everything(step), Is.EqualTo(AtOnce(current.Values)), $"after {step} deliveries");
        }
    }

    private void Change(Dictionary<(bool Register, int Region, int Month), Partition> current, Random random)
    {
        var place = (random.Next(2) == 0, Regions[random.Next(Regions.Length)], 201400 + random.Next(1, 5));
        if (current.Remove(place, out var replaced)) Facts.Supersede(replaced.Delivery);
        if (replaced is not null && random.Next(5) == 0) return;
        var partition = Partition.Random(place, random);
        current.Add(place, partition with { Delivery = partition.Deliver(Facts) });
    }

    private IReadOnlyList<string> AtOnce(IEnumerable<Partition> partitions)
    {
        using var warehouse = TestWarehouse.Create(EngineName);
        var facts = new DeliveredFacts(warehouse.Engine);
        foreach (var partition in partitions) partition.Deliver(facts);
        new Publisher(warehouse.Engine, PublishedDefinitions.Read()).Publish(DataDay);
        return new PublishedCells(warehouse.Engine).Everything(1);
    }

    private sealed record Partition(int Region, int Month, IReadOnlyList<RegisterLine>? Register, IReadOnlyList<ExaminationLine>? Examinations)
    {
        public long Delivery { get; init; }

        public static Partition Random((bool Register, int Region, int Month) place, Random random)
        {
            var rows = Enumerable.Range(0, random.Next(6)).ToList();
            return new Partition(
                place.Region, place.Month,
                place.Register ? [.. rows.Select(_ => RegisterRow(place.Month, random))] : null,
                place.Register ? null : [.. rows.Select(row => ExaminationRow(place.Region, place.Month, row, random))]);
        }

        public long Deliver(DeliveredFacts facts) =>
            Register is not null ? facts.Register(Region, Month, Register) : facts.Examinations(Region, Month, Examinations!);

        private static RegisterLine RegisterRow(int month, Random random)
        {
            var day = new DateOnly(month / 100, month % 100, random.Next(1, 29));
            return new(
                random.Next(1, 9), day.AddDays(-random.Next(0, 60)).ToString("O"), day.ToString("O"), (RegisterEventKind)random.Next(1, 5),
                Regions[random.Next(Regions.Length)], random.Next(1, 3), 1985 + (10 * random.Next(2)),
                random.Next(6) == 0 ? LegalStatus.QuotaRefugee : LegalStatus.Applicant, (DeregistrationReason)random.Next(1, 5));
        }

        private static ExaminationLine ExaminationRow(int region, int month, int row, Random random) => new(
            random.Next(1, 9), random.Next(4) == 0 ? null : new DateOnly(month / 100, month % 100, random.Next(1, 29)).ToString("O"),
            (region * 100) + (row * 3) + random.Next(3), random.Next(3) == 0 ? ExaminationOutcome.Declined : ExaminationOutcome.Done,
            (TargetGroup)random.Next(1, 3));
    }
}
