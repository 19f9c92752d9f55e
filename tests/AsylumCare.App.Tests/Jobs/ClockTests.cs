using AsylumCare.App.Jobs;
using AsylumCare.App.Jobs.Scheduling;
using AsylumCare.Deliveries;
using AsylumCare.Testing;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Jobs;

namespace AsylumCare.App.Tests.Jobs;

public sealed class ClockTests
{
    [Test]
    public async Task Nights_missed_while_nobody_was_up_are_made_up_for_once()
    {
        using var jobs = await JobPlace.CreateAsync();
        jobs.Drop(JobPlace.Delivery(1));
        jobs.Time.Move(TimeSpan.FromDays(9));
        jobs.Restart();
        jobs.Tick(TimeSpan.Zero);
        jobs.Tick(TimeSpan.FromMinutes(1));
        Assert.That(jobs.Runs("publish").Select(run => (run.State, run.Reason)), Is.EqualTo(new[] { (RunState.Done, RunReason.Schedule) }));
    }

    [Test]
    public async Task A_publication_waits_for_what_lies_in_the_inbox()
    {
        using var jobs = await JobPlace.CreateAsync();
        jobs.Drop(JobPlace.Delivery(1));
        jobs.Tick(TimeSpan.FromMinutes(1));
        jobs.Drop(JobPlace.Delivery(2, version: 2));
        var publish = jobs.Desk.Runner.Ask(jobs.Desk.Job("publish"), RunReason.Hand).Single();
        jobs.Desk.Runner.TryRun(publish, CancellationToken.None);
        Assert.That((jobs.Desk.Ledger.Find(publish.RunId)!.State, jobs.Desk.Ledger.Find(publish.RunId)!.Failures), Is.EqualTo((RunState.Due, 0)));
        jobs.Tick(TimeSpan.FromMinutes(1));
        jobs.Tick(TimeSpan.FromMinutes(1));
        Assert.That(jobs.Desk.Ledger.Find(publish.RunId)!.State, Is.EqualTo(RunState.Done));
    }

    [Test]
    public async Task Quartz_runs_what_is_asked_for_elsewhere()
    {
        using var jobs = await JobPlace.CreateAsync();
        await using (var clock = new JobClock(jobs.Desk, Serilog.Core.Logger.None))
        {
            await clock.StartAsync(CancellationToken.None);
            var asked = jobs.Desk.Ledger.Request(new RunRequest("calendar", "2016-05-10", RunReason.Hand, "SKR"));
            for (var i = 0; i < 300 && !jobs.Desk.Ledger.Find(asked.RunId)!.HasEnded; i++) await Task.Delay(100);
            Assert.That(jobs.Desk.Ledger.Find(asked.RunId)!.State, Is.EqualTo(RunState.Done));
        }
    }

    [Test]
    public async Task An_outage_is_tried_again_and_a_fault_is_not()
    {
        using var jobs = await JobPlace.CreateAsync();
        var failures = new Queue<Exception?>([new WarehouseUnavailableException("Servern svarar inte. / No answer."), new IOException("Disken är full."), null, new InvalidOperationException("fel")]);
        var schedules = ScheduleFile.Read(Path.Combine(ContentFolder.Etl, "schedules.json"), jobs.Time.GetUtcNow());
        var runner = new JobRunner(jobs.Desk.Ledger, [new Failing(failures)], schedules, Serilog.Core.Logger.None);
        var first = jobs.Desk.Ledger.Request(new RunRequest("publish", "a", RunReason.Hand, "SKR"));
        var states = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            runner.RunDue(CancellationToken.None);
            states.Add(jobs.Desk.Ledger.Find(first.RunId)!.State);
            jobs.Time.Move(TimeSpan.FromMinutes(5));
        }

        Assert.That(states, Is.EqualTo(new[] { RunState.Waiting, RunState.Waiting, RunState.Done }));
        var second = jobs.Desk.Ledger.Request(new RunRequest("publish", "b", RunReason.Hand, "SKR"));
        runner.RunDue(CancellationToken.None);
        Assert.That(jobs.Desk.Ledger.Find(second.RunId)!.State, Is.EqualTo(RunState.Failed));
    }

    [Test]
    public async Task The_note_of_a_failure_tells_nothing_that_only_the_log_may_hold()
    {
        using var jobs = await JobPlace.CreateAsync();
        Exception[] failures =
        [
            new WarehouseUnavailableException("server.intern:5432"), new IOException("/srv/intern/anna.csv"), new UnauthorizedAccessException("/srv/intern"),
            new InvalidDataException("intern"), new InvalidOperationException("intern"),
        ];
        foreach (var failure in failures)
        {
            var (textSv, textEn) = FailureNote.Of(failure, 12);
            Assert.That(textSv, Does.Not.Contain("intern").And.EndsWith("Skälet står i loggen vid körning 12."));
            Assert.That(textEn, Does.Not.Contain("intern").And.EndsWith("The log has the reason, at run 12."));
        }

        var schedules = ScheduleFile.Read(Path.Combine(ContentFolder.Etl, "schedules.json"), jobs.Time.GetUtcNow());
        var runner = new JobRunner(jobs.Desk.Ledger, [new Failing(new([failures[^1]]))], schedules, Serilog.Core.Logger.None);
        var run = jobs.Desk.Ledger.Request(new RunRequest("publish", "a", RunReason.Hand, "SKR"));
        runner.RunDue(CancellationToken.None);
        Assert.That(jobs.Desk.Ledger.Find(run.RunId)!.ErrorSv, Is.EqualTo(FailureNote.Of(failures[^1], run.RunId).TextSv));
    }

    private sealed class Failing(Queue<Exception?> failures) : IJob
    {
        public string Name => "publish";

        public string Reason => RunReason.Schedule;

        public IReadOnlyList<string> Due() => [];

        public JobOutcome Run(HeldRun held, CancellationToken stop) => failures.Dequeue() is { } failure ? throw failure : JobOutcome.Done;
    }
}
