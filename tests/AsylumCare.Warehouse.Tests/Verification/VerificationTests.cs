using AsylumCare.Testing;
using AsylumCare.Warehouse.Hashing;
using AsylumCare.Warehouse.Publishing;
using AsylumCare.Warehouse.Verification;

namespace AsylumCare.Warehouse.Tests.Verification;

[TestFixtureSource(typeof(EngineNames))]
internal sealed class VerificationTests(string engineName)
{
    private static readonly int Histories = LongRun.Count(everyday: 400, full: 5000);

    private TestWarehouse _warehouse;

    [SetUp]
    public void Prepare() => _warehouse = TestWarehouse.Create(engineName);

    [TearDown]
    public void Clean() => _warehouse?.Dispose();

    [Test]
    public void The_second_path_meets_the_fold_on_every_kind_of_history([Values(1, 3, 5)] int seed)
    {
        _warehouse.Load(RandomHistories.Deliveries(seed, Histories));
        Publish();
        Assert.That(_warehouse.Scalar("SELECT MAX(episode_no) FROM fact_asylum_episode"), Is.GreaterThan(2), "histories with several episodes");
        var result = Verify();
        Assert.That(Told(result), Is.Empty);
        Assert.That(result.Checks.Select(check => check.Compared), Has.All.Positive, () => string.Join('\n', result.Checks));
    }

    [Test]
    public void Verifying_leaves_no_trace()
    {
        _warehouse.Load(RandomHistories.Deliveries(1, 50));
        Publish();
        var hash = WarehouseHash.Compute(_warehouse.Engine);
        Verify();
        Assert.That(WarehouseHash.Compute(_warehouse.Engine), Is.EqualTo(hash));
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM work_verify_event"), Is.Zero);
    }

    [Test]
    public void Totals_that_are_left_behind_are_no_missing_rows()
    {
        var groups = new TestDelivery("MV", "2015-10", 20151105, 1).WithKind("MV_ANSOKAN", 3, (row, columns) =>
        {
            if (row < 2) return;
            foreach (var column in (string[])["Medborgarskap", "Kon", "Aldersgrupp"]) columns[column] = "Totalt";
            (columns["Ensamkommande"], columns["Antal"]) = ("", "20");
        });
        _warehouse.Load(groups);
        Publish();
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM fact_application_group"), Is.LessThan(_warehouse.Scalar("SELECT SUM(rows_accepted) FROM dim_delivery")));
        Assert.That(Told(Verify()), Is.Empty);
    }

    [Test]
    public void What_was_loaded_and_is_not_published_yet_is_no_fault()
    {
        var deliveries = RandomHistories.Deliveries(2, 200);
        var half = deliveries.Length / 2;
        _warehouse.Load(deliveries[..half]);
        Publish();
        var again = deliveries[0] with { Version = 2, Number = 9001 };
        _warehouse.Load([.. deliveries[half..], again]);
        var result = Verify();
        Assert.That(Told(result), Is.Empty);
        Assert.That(result.Holds);
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM dim_delivery WHERE state = 'superseded'"), Is.Positive, "a published delivery was replaced");
    }

    [TestCase("UPDATE cube_health_examination_coverage SET remaining = remaining + 1 WHERE level_mask = 0 AND remaining > 0", "HealthExaminationCoverage Remaining")]
    [TestCase("UPDATE cube_health_examination_ratio SET examinations_key = examinations_key + 1 WHERE level_mask = 0 AND examinations > 0", "HealthExaminationRatio Examinations")]
    [TestCase("DELETE FROM cube_examination_flow WHERE level_mask = 0", "ExaminationFlow Examinations")]
    [TestCase("UPDATE cube_health_examination_coverage SET examined_30 = examined_30 + 1 WHERE level_mask = 1 AND examined_30 > 0", "level 1 adds up to")]
    [TestCase("UPDATE cube_applications SET applications = applications + 1 WHERE period_id = 201510", "Applications Applications 201510")]
    [TestCase("UPDATE cube_decisions SET granted = NULL WHERE period_id = 2015", "Decisions Granted 2015")]
    [TestCase("UPDATE cube_enrolled SET enrolled_high = enrolled_high + 1 WHERE level_mask = 0 AND enrolled IS NULL", "Enrolled EnrolledHigh region 13, 201510, group 2-14-1380: published 6, delivered 5")]
    [TestCase("UPDATE cube_application_groups SET applications = 3 WHERE level_mask = 0 AND applications IS NULL", "ApplicationsByGroup Applications region 00, 201510")]
    [TestCase("UPDATE cube_decision_groups SET granted_low = granted_low + 1 WHERE level_mask > 0", "DecisionsByGroup GrantedLow: level")]
    [TestCase("UPDATE fact_register_event SET event_day = event_day + 400 WHERE event_kind = 1", "HealthExaminationCoverage")]
    [TestCase("DELETE FROM fact_register_event WHERE source_row = 2", "rows were accepted but fact_register_event has")]
    [TestCase("UPDATE fact_register_event SET delivery_key = 9999 WHERE source_row = 2 AND delivery_key = (SELECT MIN(e.delivery_key) FROM fact_register_event e)", "without a delivery")]
    public void What_is_not_as_it_should_be_is_named(string fault, string told)
    {
        _warehouse.Load([.. RandomHistories.Deliveries(1, 60), Nation("2015-10", 900), Nation("2015-11", 800)]);
        Publish();
        Assert.That(Verify().Holds);
        _warehouse.Execute(fault);
        var result = Verify();
        Assert.That(result.Holds, Is.False);
        Assert.That(result.Checks.SelectMany(check => check.Differences).Select(difference => difference.TextEn), Has.Some.Contains(told));
    }

    private VerificationResult Verify() => WarehouseVerification.Run(_warehouse.Engine, ReadContexts.Test.Catalog, PublishedDefinitions.Read());

    private void Publish() => new Publisher(_warehouse.Engine, PublishedDefinitions.Read()).Publish(new DateOnly(2017, 12, 1));

    private static IEnumerable<string> Told(VerificationResult result) =>
        result.Checks.Where(check => check.Compared > 0 || check.Found > 0).SelectMany(check => check.Differences).Select(difference => difference.TextEn);

    private static TestDelivery Nation(string month, int applications) => TestDelivery.Nation(
        month, new DateOnly(2015, 12, 1), 900 + applications, TestRows.NationMonth(month, applications, "2015-12-01"));
}
