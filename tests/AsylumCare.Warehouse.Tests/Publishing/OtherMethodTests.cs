using AsylumCare.Testing;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.Warehouse.Tests.Publishing;

/// <summary>The program has got another method than the latest publication was made by.</summary>
[TestFixtureSource(typeof(EngineNames))]
internal sealed class OtherMethodTests(string engineName) : PublishingFixture(engineName)
{
    private static readonly string[] Renewed =
    [
        "DELETE FROM fact_quality_result", "DELETE FROM cube_enrolled", "DELETE FROM cube_application_groups", "UPDATE cube_applications SET men = 7",
        "UPDATE cube_care_consumption SET contacts = 99, contacts_key = 99, contacts_open = 99", "DELETE FROM cube_waiting",
    ];

    [Test]
    public void Every_cube_is_counted_anew()
    {
        Deliver(Facts);
        Publish();
        foreach (var otherwise in Renewed) Warehouse.Execute(otherwise);
        Warehouse.Execute("UPDATE dim_publication SET method_version = '3'");
        Facts.Contacts(3, 201402, new ContactLine(1, "2014-02-10", 200));
        Publish();

        using var other = TestWarehouse.Create(EngineName);
        var facts = new DeliveredFacts(other.Engine);
        Deliver(facts);
        facts.Contacts(3, 201402, new ContactLine(1, "2014-02-10", 200));
        new Publisher(other.Engine, PublishedDefinitions.Read()).Publish(new DateOnly(2014, 3, 21));
        Assert.That(Cells.Everything(2), Is.EqualTo(new PublishedCells(other.Engine).Everything(1)));
    }

    [Test]
    public void What_the_method_counts_as_before_keeps_its_cells()
    {
        Deliver(Facts);
        Publish();
        Warehouse.Execute("UPDATE dim_publication SET method_version = '3'");
        var again = Publish();
        Assert.That((again.PersonsRefolded, again.CellsWritten.Values.Sum()), Is.EqualTo((4L, 0L)));
    }

    [Test]
    public void Another_method_or_denominator_is_a_change_to_publish()
    {
        var (pending, day) = (new PendingChanges(Warehouse.Engine), new DateOnly(2014, 3, 21));
        Assert.That(pending.Any(day), Is.False, "nothing has come");
        Deliver(Facts);
        Assert.That(pending.Any(day));
        Publish();
        Assert.That(pending.Any(day), Is.False);
        Warehouse.Execute("UPDATE dim_publication SET national_denominator = 'other'");
        Assert.That(pending.Any(day), "another denominator");
        Publish();
        Assert.That(pending.Any(day), Is.False);
        Warehouse.Execute("UPDATE dim_publication SET method_version = '3'");
        Assert.That(pending.Any(day), "another method");
    }

    [Test]
    public void A_delivery_taken_back_is_a_change_once()
    {
        var (pending, day) = (new PendingChanges(Warehouse.Engine), new DateOnly(2014, 3, 21));
        Deliver(Facts);
        var taken = Facts.Interventions(3, 201402, new InterventionLine(1, "2014-02-20", 1));
        Publish();
        Facts.Supersede(taken);
        Assert.That(pending.Any(day));
        Publish();
        Assert.That(pending.Any(day), Is.False);
    }

    private static void Deliver(DeliveredFacts facts)
    {
        facts.Register(1, 201401, [.. Enumerable.Range(1, 3).Select(person => new RegisterLine(person, "2014-01-05", "2014-01-05"))]);
        facts.Examinations(1, 201401, new ExaminationLine(1, "2014-01-20", 1));
        facts.Interventions(1, 201401, new InterventionLine(2, "2014-01-20", 1));
        facts.Contacts(1, 201401, new ContactLine(1, "2014-01-10", 101), new ContactLine(-102, "2014-01-10", 102));
        facts.Enrolled(201401, (3, 331, 1, 20), (3, 331, 2, null));
        facts.ApplicationGroups(201401, (760, 1, 5, 40));
        facts.National(201401, new NationalLine(40, 10));
    }
}
