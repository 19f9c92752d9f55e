using AsylumCare.Testing;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Operations;

namespace AsylumCare.Warehouse.Tests.Jobs;

[TestFixtureSource(typeof(EngineNames))]
internal sealed class LedgerTests(string engineName)
{
    private static readonly RetryRule Rule = new(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), 6);
    private static readonly RunRequest Intake = new("intake", "13/2016-04/a", RunReason.Inbox, "Drift");

    private TestWarehouse _warehouse;
    private IWarehouseEngine _operations;
    private SetTime _time;
    private JobLedger _ledger;
    private JobLedger _other;

    [SetUp]
    public void Prepare()
    {
        _warehouse = TestWarehouse.Empty(engineName);
        _operations = OperationsSetup.Initialise(_warehouse.Engine);
        _time = new SetTime();
        _ledger = new JobLedger(_operations, _time, "first");
        _other = new JobLedger(_operations, _time, "second");
    }

    [TearDown]
    public void Clean() => _warehouse?.Dispose();

    [Test]
    public void A_run_goes_from_due_to_done_with_its_counts_lines_and_links()
    {
        var asked = _ledger.Request(Intake);
        using (var held = _ledger.TryStart(asked)!)
        {
            held.Log("Läser in.", "Loading.");
            held.Link(new JobLink(JobLink.Delivery, "a"));
            held.Count(new RunCounts(10, 9, 1));
            _time.Move(TimeSpan.FromSeconds(4));
            held.Done();
        }

        var catalog = new RunCatalog(_operations);
        var run = catalog.Runs(new RunFilter(), 0, 10).Single();
        Assert.That((run.State, run.Host, run.Attempts, run.RowsRead, run.RowsKept, run.RowsRefused), Is.EqualTo((RunState.Done, "first", 1, 10L, 9L, 1L)));
        Assert.That(run.EndedAt - run.StartedAt, Is.EqualTo(TimeSpan.FromSeconds(4)));
        Assert.That(catalog.Lines(run.RunId).Select(line => line.TextSv), Is.EqualTo(new[] { "Läser in." }));
        Assert.That(catalog.Links(run.RunId), Is.EqualTo(new[] { new JobLink(JobLink.Delivery, "a") }));
        Assert.That(catalog.Attempts(run.RunId).Select(attempt => attempt.Outcome), Is.EqualTo(new[] { RunState.Done }));
    }

    [Test]
    public void A_second_trigger_before_the_start_is_the_same_run_and_one_after_it_is_another()
    {
        var first = _ledger.Request(Intake);
        Assert.That(_other.Request(Intake).RunId, Is.EqualTo(first.RunId));
        using var held = _ledger.TryStart(first)!;
        var second = _other.Request(Intake);
        Assert.That(second.RunId, Is.Not.EqualTo(first.RunId));
        Assert.That(_other.TryStart(second), Is.Null, "its partition is running");
        held.Done();
        held.Dispose();
        using var next = _other.TryStart(second);
        Assert.That(next, Is.Not.Null);
    }

    [Test]
    public void A_moment_of_a_schedule_is_answered_once()
    {
        var due = _time.GetUtcNow().AddHours(-4);
        var nightly = new RunRequest("publish", "2016-05-20", RunReason.Schedule, "SKR", due);
        using (var held = _ledger.TryStart(_ledger.Request(nightly))!) held.Done();
        Assert.That(_other.Request(nightly).State, Is.EqualTo(RunState.Done));
        Assert.That(_ledger.Due(), Is.Empty);
    }

    [Test]
    public void Passing_failures_wait_longer_each_time_and_stop_at_last()
    {
        var run = _ledger.Request(Intake);
        var pauses = new List<double>();
        for (var i = 1; i < Rule.Attempts; i++)
        {
            using (var held = _ledger.TryStart(_ledger.Due().Single())!) held.TryAgain(Rule, "Servern svarar inte.", "The server does not answer.");
            Assert.That(_ledger.Due(), Is.Empty, "it waits");
            var waiting = _ledger.Find(run.RunId)!;
            pauses.Add((waiting.NextTryAt!.Value - _time.GetUtcNow()).TotalSeconds);
            _time.Move(TimeSpan.FromSeconds(pauses[^1]));
        }

        using (var held = _ledger.TryStart(_ledger.Due().Single())!) held.TryAgain(Rule, "Servern svarar inte.", "The server does not answer.");
        var stopped = _ledger.Find(run.RunId)!;
        Assert.That(pauses, Is.EqualTo(new double[] { 30, 60, 120, 240, 300 }));
        Assert.That((stopped.State, stopped.Owner, stopped.ErrorSv), Is.EqualTo((RunState.Failed, "Drift", "Servern svarar inte.")));
        Assert.That(_ledger.Due(), Is.Empty);
    }

    [Test]
    public void A_run_whose_host_died_is_found_and_due_again()
    {
        var run = _ledger.Request(Intake);
        _ledger.TryStart(run)!.Dispose(); // The lock goes with the process; nothing more was written.
        Assert.That(_other.Sweep(_ => Rule), Is.EqualTo(1));
        Assert.That(_other.Due().Single().RunId, Is.EqualTo(run.RunId));
        using var held = _other.TryStart(run)!;
        held.Done();
        Assert.That(
            new RunCatalog(_operations).Attempts(run.RunId).Select(attempt => (attempt.Host, attempt.Outcome)),
            Is.EqualTo(new[] { ("first", RunState.Abandoned), ("second", RunState.Done) }));
    }

    [Test]
    public void A_run_in_progress_is_nobody_elses_to_sweep()
    {
        using var held = _ledger.TryStart(_ledger.Request(Intake))!;
        Assert.That(_other.Sweep(_ => Rule), Is.Zero);
        Assert.That(_ledger.Running(), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_run_that_kills_every_host_is_given_up()
    {
        var run = _ledger.Request(Intake);
        for (var i = 0; i < Rule.Attempts; i++)
        {
            _ledger.TryStart(_ledger.Due().Single())!.Dispose();
            _other.Sweep(_ => Rule);
            _time.Move(Rule.Cap);
        }

        Assert.That(_ledger.Find(run.RunId)!.State, Is.EqualTo(RunState.Failed));
    }

    [Test]
    public void A_run_asked_for_meanwhile_takes_over_from_one_to_be_tried_again()
    {
        var first = _ledger.Request(Intake);
        using (var held = _ledger.TryStart(first)!)
        {
            _other.Request(Intake);
            held.TryAgain(Rule, "sv", "en");
        }

        Assert.That(_ledger.Find(first.RunId)!.State, Is.EqualTo(RunState.Replaced));
        Assert.That(_ledger.Due(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Runs_are_found_by_job_state_and_the_beginning_of_the_partition()
    {
        _ledger.Request(Intake);
        _ledger.Request(Intake with { Partition = "13/2016-05/b" });
        _ledger.Request(Intake with { Partition = "14/2016-05/c" });
        _ledger.Request(new RunRequest("publish", "2016-05-20", RunReason.Hand, "SKR"));
        var catalog = new RunCatalog(_operations);
        Assert.That(catalog.Count(new RunFilter(Partition: "13/")), Is.EqualTo(2));
        Assert.That(catalog.Runs(new RunFilter(Job: "intake", State: RunState.Due, Partition: "13/2016-05"), 0, 5), Has.Count.EqualTo(1));
        Assert.That(catalog.Runs(new RunFilter(), 1, 2).Select(run => run.Partition), Is.EqualTo(new[] { "14/2016-05/c", "13/2016-05/b" }));
    }

    [Test]
    public void An_interrupted_backfill_is_taken_up()
    {
        var backfills = new Backfills(_operations, _time);
        var (id, takenUp) = backfills.Begin("intake", "2016-01..2016-03");
        Assert.That(takenUp, Is.False);
        using (var held = _ledger.TryStart(_ledger.Request(Intake with { Reason = RunReason.Backfill, BackfillId = id }))!) held.Done();
        Assert.That(backfills.Begin("intake", "2016-01..2016-03"), Is.EqualTo((id, true)));
        Assert.That(backfills.Asked(id), Is.EqualTo(new Dictionary<string, string> { [Intake.Partition] = RunState.Done }));
        backfills.End(id);
        Assert.That(backfills.Begin("intake", "2016-01..2016-03"), Is.EqualTo((id + 1, false)));
    }
}
