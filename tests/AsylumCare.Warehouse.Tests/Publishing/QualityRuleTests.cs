using AsylumCare.Domain.Episodes;
using AsylumCare.Testing;

namespace AsylumCare.Warehouse.Tests.Publishing;

/// <summary>Each row: region, month, rule, tested, violated.</summary>
[TestFixtureSource(typeof(EngineNames))]
internal sealed class QualityRuleTests(string engineName) : PublishingFixture(engineName)
{
    private IReadOnlyList<string> Results(int rule)
    {
        Publish();
        return [.. Cells.Base("fact_quality_result", "rule_id, region_id, period_id, tested, violated", 1).Where(line => line.StartsWith($"{rule} ", StringComparison.Ordinal))];
    }

    [SetUp]
    public void Enrol() => Facts.Register(1, 201401, new RegisterLine(1, "2014-01-02", "2014-01-02"));

    [Test]
    public void Contacts_of_strangers_and_unlinked_ones_are_told_apart()
    {
        Facts.Contacts(1, 201401, new ContactLine(1, "2014-01-10", 1), new ContactLine(9, "2014-01-10", 2), new ContactLine(-3, "2014-01-10", 3));
        Assert.That(Results(1), Is.EqualTo(new[] { "1 1 201401 2 1" }));
        Assert.That(Cells.Base("fact_quality_result", "rule_id, tested, violated", 1), Does.Contain("2 3 1").And.Contains("3 1 0"));
    }

    [Test]
    public void A_stay_within_another_overlaps()
    {
        Facts.Contacts(1, 201401,
            new ContactLine(1, "2014-01-10", 1, Type: 191, Discharge: "2014-01-15"), new ContactLine(1, "2014-01-12", 2, Type: 191, Discharge: "2014-01-13"),
            new ContactLine(1, "2014-01-15", 3, Type: 191, Discharge: "2014-01-16"));
        Assert.That(Results(4), Is.EqualTo(new[] { "4 1 201401 3 1" }));
    }

    [Test]
    public void The_second_region_to_examine_a_person_is_flagged()
    {
        Facts.Examinations(1, 201401, new ExaminationLine(1, "2014-01-20", 1));
        Facts.Examinations(3, 201402, new ExaminationLine(1, "2014-02-20", 2));
        Assert.That(Results(5), Is.EqualTo(new[] { "5 1 201401 1 0", "5 3 201402 1 1" }));
    }

    [Test]
    public void A_year_of_birth_more_than_a_year_off_is_a_split_identity()
    {
        Facts.Contacts(1, 201401, new ContactLine(1, "2014-01-10", 1, BirthYear: 1991), new ContactLine(1, "2014-01-10", 2, BirthYear: 1992));
        Assert.That(Results(6), Is.EqualTo(new[] { "6 1 201401 2 1" }));
    }

    [Test]
    public void An_examination_long_before_the_application_is_flagged()
    {
        Facts.Examinations(1, 201311, new ExaminationLine(1, "2013-11-20", 1), new ExaminationLine(1, "2013-12-10", 2));
        Assert.That(Results(7), Is.EqualTo(new[] { "7 1 201311 1 1", "7 1 201312 1 0" }));
    }

    [Test]
    public void An_intervention_open_after_deregistration_is_flagged()
    {
        Facts.Register(1, 201402, new RegisterLine(1, "2014-01-02", "2014-02-20", RegisterEventKind.Deregistered));
        Facts.Interventions(1, 201401, new InterventionLine(1, "2014-01-05", 1, Start: "2014-01-10"), new InterventionLine(1, "2014-01-05", 2, Start: "2014-01-10", End: "2014-01-12"));
        Assert.That(Results(8), Is.EqualTo(new[] { "8 1 201401 1 1" }));
    }

    [Test]
    public void A_contact_that_its_examination_names_is_not_told_twice()
    {
        Facts.Examinations(1, 201401, new ExaminationLine(1, "2014-01-20", 1, Contact: 101));
        Facts.Contacts(1, 201401, new ContactLine(1, "2014-01-20", 101), new ContactLine(1, "2014-01-21", 102), new ContactLine(1, "2014-01-25", 103));
        Facts.Diagnoses(1, 201401, (101, "Z108", 1), (102, "Z108", 1), (103, "Z108", 1));
        Assert.That(Results(9), Is.EqualTo(new[] { "9 1 201401 3 1" }));
    }
}
