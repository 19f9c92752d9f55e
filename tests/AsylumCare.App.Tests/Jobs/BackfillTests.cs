using AsylumCare.App.Tests.Verbs;
using AsylumCare.Warehouse.Jobs;

namespace AsylumCare.App.Tests.Jobs;

public sealed class BackfillTests
{
    private JobPlace _jobs;

    [SetUp]
    public async Task Prepare()
    {
        _jobs = await JobPlace.CreateAsync();
        foreach (var (month, number) in new[] { ("2016-01", 1), ("2016-02", 2), ("2016-03", 3) }) _jobs.Drop(JobPlace.Delivery(number, month));
        _jobs.Tick(TimeSpan.FromMinutes(1));
        Assert.That(_jobs.Runs("intake").Select(run => run.State), Is.EqualTo(new[] { RunState.Done, RunState.Done, RunState.Done }));
    }

    [TearDown]
    public void Clean() => _jobs?.Dispose();

    [Test]
    public async Task A_range_is_run_again()
    {
        var answer = await BackfillAsync();
        Assert.That(answer.ExitCode, Is.Zero, answer.Error + answer.Output);
        Assert.That(Backfilled(), Is.EqualTo(new[] { "13/2016-02", "13/2016-03" }));
    }

    [Test]
    public async Task One_that_was_interrupted_goes_on_where_it_was()
    {
        var (id, _) = _jobs.Desk.Backfills.Begin("intake", "2016-02..2016-03 *");
        var first = _jobs.Runs("intake")[1];
        var begun = _jobs.Desk.Ledger.Request(new RunRequest("intake", first.Partition, RunReason.Backfill, "Driften", BackfillId: id));
        _jobs.Desk.Runner.TryRun(begun, CancellationToken.None);

        var answer = await BackfillAsync();
        Assert.That(answer.Output, Does.Contain($"Fortsätter periodkörning {id}: 1 av 2 leveranser var påbörjade, 1 återstår."));
        Assert.That(Backfilled(), Is.EqualTo(new[] { "13/2016-02", "13/2016-03" }), "each once");
        Assert.That((await BackfillAsync()).Output, Does.Contain($"Periodkörning {id + 1}: 2 leveranser."), "a new one is a new one");
    }

    [Test]
    public async Task Only_what_failed_is_run_when_only_that_is_asked_for()
    {
        var last = _jobs.Runs("intake")[2];
        var failed = _jobs.Desk.Ledger.Request(new RunRequest("intake", last.Partition, RunReason.Hand, "Driften"));
        using (var held = _jobs.Desk.Ledger.TryStart(failed)!) held.Fail("sv", "en");
        await BackfillAsync("--only-failed");
        Assert.That(Backfilled(), Is.EqualTo(new[] { "13/2016-03" }));
        Assert.That(_jobs.Runs("intake")[^1].State, Is.EqualTo(RunState.Done));
    }

    private Task<Answer> BackfillAsync(params string[] more) => Shell.RunAsync(
        ["jobs", "backfill", "--from", "2016-02", "--to", "2016-03", "--data", _jobs.Data.Root, "--today", "2016-05-10", .. more]);

    private IEnumerable<string> Backfilled() => _jobs.Runs("intake").Where(run => run.Reason == RunReason.Backfill).Select(run => run.Partition[..10]);
}
