using AsylumCare.Testing;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.Warehouse.Tests.Publishing;

/// <summary>Persons that are too many to be held at once are folded a slice at a time.</summary>
[TestFixture]
internal sealed class SliceTests() : PublishingFixture(SqliteEngine.EngineName)
{
    private const long Spread = long.MaxValue / 12;

    [Test]
    public void Slices_give_the_same_cells_and_only_rows_of_persons_are_read_for_each()
    {
        Deliver(Facts);
        Publish();
        var atOnce = Cells.Everything(1);

        using var other = TestWarehouse.Create(SqliteEngine.EngineName);
        Deliver(new DeliveredFacts(other.Engine));
        var engine = new RecordingEngine(other.Engine);
        new Publisher(engine, PublishedDefinitions.Read()).Publish(new DateOnly(2014, 3, 21), new() { RowsHeld = 6 });

        Assert.That(new PublishedCells(other.Engine).Everything(1), Is.EqualTo(atOnce).And.Not.Empty);
        Assert.That(engine.Statements.Count(sql => sql.Contains("FROM fact_care_contact e WHERE 1 = 1", StringComparison.Ordinal)), Is.GreaterThan(3));
        foreach (var once in new[] { "FROM bridge_contact_diagnosis", "FROM bridge_contact_procedure", "GROUP BY examination_key", "GROUP BY intervention_key" })
            Assert.That(engine.Statements.Count(sql => sql.Contains(once, StringComparison.Ordinal)), Is.EqualTo(1), once);
    }

    // The keys of persons are hashes, spread over all numbers.
    private static void Deliver(DeliveredFacts facts)
    {
        facts.Register(1, 201401, [.. Enumerable.Range(1, 10).Select(person => new RegisterLine(person * Spread, "2014-01-05", "2014-01-05", Check: person))]);
        facts.Register(1, 201402);
        facts.Examinations(1, 201401);
        facts.Interventions(1, 201401);
        facts.Contacts(1, 201401, [.. Enumerable.Range(1, 10).Select(person => new ContactLine(person * Spread, "2014-01-10", person, Check: person))]);
        facts.Diagnoses(1, 201401, (3, "F431", 1), (9, "F431", 1));
        facts.Procedures(1, 201401, (5, "DU007"));
    }
}
