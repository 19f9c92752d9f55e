using AsylumCare.Domain.Episodes;
using AsylumCare.Testing;

namespace AsylumCare.Warehouse.Tests.Publishing;

/// <summary>Person-months, waits and care: hand-worked figures, and the views as the second path to the same cells.</summary>
[TestFixtureSource(typeof(EngineNames))]
internal sealed class EnrolledCubesTests(string engineName) : PublishingFixture(engineName)
{
    private const string PersonDays = "region_id, period_id, person_days, persons_at_end";

    [Test]
    public void A_person_counts_each_day_in_the_region_it_lives_in()
    {
        Facts.Register(1, 201401, new RegisterLine(1, "2014-01-11", "2014-01-13"));
        Facts.Register(3, 201402, new RegisterLine(1, "2014-01-11", "2014-02-11", RegisterEventKind.Moved, Region: 3));
        Publish();

        // February of region 1 has not come, so its ten days there are not counted yet.
        Assert.That(Cells.Base("cube_person_months", PersonDays, 1), Is.EqualTo(new[] { "1 201401 21 1", "3 201402 18 1" }));

        Facts.Register(1, 201402);
        Publish();
        Assert.That(Cells.Base("cube_person_months", PersonDays, 2), Is.EqualTo(new[] { "1 201401 21 1", "1 201402 10 0", "3 201402 18 1" }));
    }

    [Test]
    public void A_month_that_comes_counts_those_nothing_new_is_told_of()
    {
        Facts.Register(1, 201401, new RegisterLine(1, "2014-01-11", "2014-01-11"), new RegisterLine(2, "2014-01-11", "2014-01-11"));
        Facts.Register(3, 201401, [.. Enumerable.Range(10, 40).Select(person => new RegisterLine(person, "2014-01-11", "2014-01-11", Region: 3))]);
        Publish();
        Facts.Register(1, 201402, new RegisterLine(2, "2014-01-11", "2014-02-11", RegisterEventKind.Deregistered));
        Assert.That(Publish().PersonsRefolded, Is.EqualTo(1));
        Assert.That(Cells.Base("cube_person_months", PersonDays, 2), Is.EqualTo(new[] { "1 201401 42 2", "1 201402 38 1", "3 201401 840 40" }));
    }

    [Test]
    public void A_deregistered_person_is_not_enrolled_until_it_returns()
    {
        Facts.Register(1, 201401,
            new RegisterLine(1, "2014-01-01", "2014-01-01"),
            new RegisterLine(1, "2014-01-01", "2014-01-11", RegisterEventKind.Deregistered, Reason: DeregistrationReason.Absconded),
            new RegisterLine(1, "2014-01-01", "2014-01-22"));
        Publish();
        Assert.That(Cells.Base("cube_person_months", PersonDays, 1), Is.EqualTo(new[] { "1 201401 20 1" }));
    }

    [Test]
    public void Who_waits_at_the_end_of_a_month_is_told_by_band()
    {
        Facts.Register(1, 201401, new RegisterLine(1, "2014-01-01", "2014-01-01"), new RegisterLine(2, "2014-01-01", "2014-01-01"));
        Facts.Examinations(1, 201401);
        Facts.Register(1, 201402);
        Facts.Examinations(1, 201402, new ExaminationLine(2, "2014-02-03", 1));
        Facts.Interventions(1, 201402, new InterventionLine(1, "2014-02-20", 1, Referral: "2013-11-10"));
        Publish();

        // 30 days on 31 January; 58 on 28 February, and 110 since the referral.
        Assert.That(
            Cells.Base("cube_waiting", "region_id, period_id, waits_for_id, wait_band_id, persons", 1),
            Is.EqualTo(new[] { "1 201401 1 1 2", "1 201402 1 2 1", "1 201402 2 4 1" }));
    }

    [Test]
    public void A_contact_counts_in_one_care_area_where_the_person_lives()
    {
        Facts.Register(1, 201401, [.. Enumerable.Range(1, 2).Select(person => new RegisterLine(person, "2014-01-01", "2014-01-01"))]);
        Facts.Diagnoses(3, 201401, (101, "F431", 1), (102, "F329", 0), (108, "Z108", 1), (109, "Z108", 0));
        Facts.Procedures(3, 201401, (103, "DU007"));
        Facts.Procedures(14, 201401, (106, "U620"));
        Facts.Contacts(14, 201401, new ContactLine(2, "2014-01-20", 106));
        Facts.Contacts(3, 201401,
            new ContactLine(1, "2014-01-10", 101), new ContactLine(1, "2014-01-10", 102), new ContactLine(1, "2014-01-12", 103),
            new ContactLine(1, "2014-01-12", 104, Missed: 1), new ContactLine(-105, "2014-01-12", 105), new ContactLine(9, "2014-01-12", 107),
            new ContactLine(2, "2014-01-12", 108, Area: 900), new ContactLine(2, "2014-01-12", 109));
        Publish();
        Assert.That(
            Cells.Base("cube_care_consumption", "region_id, care_area_id, contacts, unlinked", 1), Is.EqualTo(new[] { "1 1 2 0", "1 2 2 0", "1 3 2 0", "3 3 0 2" }));
    }

    [Test]
    public void A_contact_that_an_examination_names_is_one_whichever_came_first([Values] bool contactsFirst)
    {
        Facts.Register(1, 201401, new RegisterLine(1, "2014-01-01", "2014-01-01"));
        if (contactsFirst) DeliverContacts();
        else DeliverExamination();
        Publish();
        if (contactsFirst) DeliverExamination();
        else DeliverContacts();
        Publish();
        Assert.That(Areas(2), Is.EqualTo(new[] { "1 1 1 0", "1 3 1 0", "3 1 0 1" }));

        // The examination's later row names another contact, so that its earlier row says nothing of the first.
        Facts.Examinations(3, 201402, new ExaminationLine(1, "2014-02-03", 70, Contact: 999));
        Publish();
        Assert.That(Areas(3), Is.EqualTo(new[] { "1 3 2 0", "3 1 0 1" }));

        void DeliverContacts() => Facts.Contacts(3, 201401,
            new ContactLine(1, "2014-01-10", 101), new ContactLine(1, "2014-01-12", 102), new ContactLine(-105, "2014-01-12", 105));

        void DeliverExamination() => Facts.Examinations(3, 201401,
            new ExaminationLine(1, "2014-01-10", 70, Contact: 101), new ExaminationLine(9, "2014-01-12", 71, Contact: 105));

        IEnumerable<string> Areas(int publication) => Cells.Base("cube_care_consumption", "region_id, care_area_id, contacts, unlinked", publication);
    }

    [Test]
    public void The_views_give_the_same_cells([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        foreach (var month in Enumerable.Range(201401, 4))
            foreach (var kind in RandomPartition.Kinds.Distinct())
                foreach (var region in RandomPartition.Regions.Where(_ => random.Next(5) > 0)) RandomPartition.Of((kind, region, month), random).Deliver(Facts);
        Publish();

        Assert.That(
            Cells.Base("cube_person_months", "region_id, period_id, sex_id, SUM(person_days), SUM(persons_at_end)", 1, "region_id, period_id, sex_id"),
            Is.EqualTo(Cells.Rows("SELECT region_id, month_id, sex_id, SUM(person_days), SUM(enrolled_at_end) FROM fact_person_month GROUP BY region_id, month_id, sex_id"))
                .And.Not.Empty);
        Assert.That(
            Cells.Base("cube_waiting", "region_id, period_id, waits_for_id, wait_band_id, SUM(persons)", 1, "region_id, period_id, waits_for_id, wait_band_id"),
            Is.EqualTo(Cells.Rows(
                "SELECT region_id, month_id, waits_for_id, wait_band_id, COUNT(*) FROM fact_waiting_month GROUP BY region_id, month_id, waits_for_id, wait_band_id"))
                .And.Not.Empty);
    }
}
