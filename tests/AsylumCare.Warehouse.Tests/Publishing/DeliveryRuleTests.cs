using AsylumCare.Testing;

namespace AsylumCare.Warehouse.Tests.Publishing;

/// <summary>Rules of whole deliveries. Each row: rule, region, month, tested, violated.</summary>
[TestFixtureSource(typeof(EngineNames))]
internal sealed class DeliveryRuleTests(string engineName) : PublishingFixture(engineName)
{
    private int _publication;

    [SetUp]
    public void Enrol()
    {
        _publication = 0;
        Facts.Register(1, 201401, new RegisterLine(1, "2014-01-02", "2014-01-02"));
    }

    private List<string> Published(int rule)
    {
        Publish();
        return [.. Cells.Base("fact_quality_result", "rule_id, region_id, period_id, tested, violated", ++_publication)
            .Where(line => line.StartsWith($"{rule} ", StringComparison.Ordinal))];
    }

    private long Contacts(int month, int count) => Facts.Contacts(
        1, month, [.. Enumerable.Range(1, count).Select(i => new ContactLine(1, $"{month / 100}-{month % 100:D2}-{1 + (i % 28):D2}", (month * 1000) + i))]);

    [Test]
    public void A_contact_that_comes_late_heals_its_orphans()
    {
        Facts.Diagnoses(1, 201401, (101, "F431", 1), (102, "F431", 1), (102, "J060", 0));
        Facts.Procedures(1, 201401, (102, "DU007"));
        Facts.Contacts(1, 201401, new ContactLine(1, "2014-01-20", 101));
        Assert.That(Published(11), Is.EqualTo(new[] { "11 1 201401 3 2" }));

        var late = Facts.Contacts(1, 201402, new ContactLine(1, "2014-02-03", 102));
        Assert.That(Published(12), Is.EqualTo(new[] { "12 1 201401 1 0" }));

        Facts.Supersede(late);
        Assert.That(Published(11), Is.EqualTo(new[] { "11 1 201401 3 2" }));
    }

    [Test]
    public void Diagnoses_that_are_taken_back_are_tested_no_more()
    {
        var delivered = Facts.Diagnoses(1, 201401, (101, "F431", 1));
        Assert.That(Published(11), Is.EqualTo(new[] { "11 1 201401 1 1" }));
        Facts.Supersede(delivered);
        Assert.That(Published(11), Is.Empty);
    }

    [Test]
    public void A_gap_and_a_jump_are_judged_by_the_regions_own_months()
    {
        foreach (var (month, count) in new[] { (201401, 60), (201402, 60), (201403, 60), (201404, 90), (201406, 60) }) Contacts(month, count);
        Assert.That(Published(13), Is.EqualTo(new[] { "13 1 201404 1 0", "13 1 201405 1 1", "13 1 201406 1 0" }));

        Contacts(201405, 62);
        Assert.That(Published(13), Is.EqualTo(new[] { "13 1 201404 1 0", "13 1 201405 1 0", "13 1 201406 1 0" }));

        Contacts(201407, 11);
        Assert.That(Published(13), Does.Contain("13 1 201407 1 1"), "11 is under a fifth of the median of 60");
        Contacts(201408, 63);
        Assert.That(Published(14), Is.EqualTo(new[] { "14 1 201404 1 1", "14 1 201405 1 0", "14 1 201406 1 0" }), "a gap is no jump, and moves the mean below 50");
    }

    [Test]
    public void Groups_give_the_nations_count_or_are_flagged()
    {
        Facts.National(201401, new NationalLine(44));
        Facts.ApplicationGroups(201401, (760, 1, 18024, 40), (4, 2, 17, null));
        Facts.ApplicationGroups(201402, (760, 1, 18024, 40));
        Assert.That(Published(15), Is.EqualTo(new[] { "15 0 201401 1 0" }), "a masked group may be four; February is in no series yet");

        Facts.National(201402, new NationalLine(41));
        Assert.That(Published(15), Is.EqualTo(new[] { "15 0 201401 1 0", "15 0 201402 1 1" }));
    }

    [Test]
    public void A_month_that_few_contacts_can_be_linked_in_is_flagged_until_the_register_comes()
    {
        Facts.Contacts(1, 201401, [.. Enumerable.Range(1, 20).Select(i => new ContactLine(i <= 15 ? 1 : 9, "2014-01-20", i))]);
        Assert.That(Published(16), Is.EqualTo(new[] { "16 1 201401 1 1" }));

        Facts.Register(3, 201401, new RegisterLine(9, "2014-01-02", "2014-01-02", Region: 3));
        Assert.That(Published(16), Is.EqualTo(new[] { "16 1 201401 1 0" }));
    }
}
