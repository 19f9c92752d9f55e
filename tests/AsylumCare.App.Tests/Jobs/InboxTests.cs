using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Loading;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.App.Tests.Jobs;

public sealed class InboxTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Test]
    public async Task What_is_dropped_into_the_inbox_is_loaded_receipted_and_published_with_no_hand()
    {
        using var jobs = await JobPlace.CreateAsync();
        jobs.Drop(JobPlace.Delivery(1));
        jobs.Tick(Minute);

        var run = jobs.Runs("intake").Single();
        Assert.That((run.State, run.Reason, run.RowsRead, run.RowsKept, run.RowsRefused), Is.EqualTo((RunState.Done, RunReason.Inbox, 3L, 3L, 0L)), run.ErrorSv);
        Assert.That(Directory.GetFileSystemEntries(jobs.Data.Inbox), Is.Empty);
        Assert.That(Directory.GetFiles(jobs.Data.Receipts, "*.json"), Has.Length.EqualTo(1));
        Assert.That(new PublicationCatalog(jobs.Place.Engine).Latest(), Is.Zero, "the publication comes at its own moment");

        jobs.Tick(TimeSpan.FromDays(1));
        Assert.That(new PublicationCatalog(jobs.Place.Engine).Latest(), Is.EqualTo(1));
        Assert.That(jobs.Desk.Runs.Links(jobs.Runs("publish").Single().RunId), Is.EqualTo(new[] { new JobLink(JobLink.Publication, "1") }));
        var late = new DeliveryDueTable(jobs.Place.Operations).All();
        Assert.That(late.Single(month => month.RegionId == 13 && month.Month == new Month(201603)).State, Is.EqualTo(DueState.Late));
        Assert.That(late.Single(month => month.RegionId == 14 && month.Month == new Month(201603)).State, Is.EqualTo(DueState.Missing));
    }

    [Test]
    public async Task Nothing_new_is_no_publication()
    {
        using var jobs = await JobPlace.CreateAsync();
        jobs.Drop(JobPlace.Delivery(1));
        jobs.Tick(TimeSpan.FromDays(1));
        jobs.Tick(TimeSpan.FromDays(1));
        jobs.Tick(TimeSpan.FromDays(1));
        Assert.That(new PublicationCatalog(jobs.Place.Engine).Latest(), Is.EqualTo(1));
        Assert.That(jobs.Runs("publish"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Half_a_delivery_is_waited_for()
    {
        using var jobs = await JobPlace.CreateAsync();
        var place = jobs.Drop(JobPlace.Delivery(1), without: "REGISTER");
        jobs.Tick(Minute);
        Assert.That(jobs.Runs("intake"), Is.Empty);
        File.WriteAllText(Path.Combine(place, "REGISTER_13_2016-03_v1.csv"), "half");
        jobs.Tick(TimeSpan.Zero);
        Assert.That(jobs.Runs("intake"), Is.Empty);

        File.Delete(Path.Combine(place, "REGISTER_13_2016-03_v1.csv"));
        jobs.Drop(JobPlace.Delivery(1), without: ["manifest", "HALSO"]);
        jobs.Tick(Minute);
        Assert.That(jobs.Runs("intake").Single().State, Is.EqualTo(RunState.Done));
    }

    [Test]
    public async Task Half_a_delivery_that_stays_half_is_refused_with_a_receipt()
    {
        using var jobs = await JobPlace.CreateAsync();
        jobs.Drop(JobPlace.Delivery(1), without: "REGISTER");
        jobs.Tick(JobPlace.Settle + Minute);
        var run = jobs.Runs("intake").Single();
        Assert.That((run.State, run.Owner), Is.EqualTo((RunState.Failed, "Driften")));
        Assert.That(run.ErrorSv, Does.Contain("REGISTER_13_2016-03_v1.csv").And.Contain("Kvitto:"));
        Assert.That(Directory.GetFiles(jobs.Data.Receipts, "*.json"), Has.Length.EqualTo(1));
        jobs.Tick(Minute);
        Assert.That(jobs.Runs("intake"), Has.Count.EqualTo(1), "it is not tried again by itself");

        var answer = await Verbs.Shell.RunAsync("jobs", "retry", "--failed", "--data", jobs.Data.Root, "--today", "2016-05-10");
        Assert.That(answer.ExitCode, Is.EqualTo(1), "it is refused again, out of quarantine");
        Assert.That(jobs.Runs("intake")[^1].ErrorSv, Does.Contain("REGISTER_13_2016-03_v1.csv"));
    }

    [Test]
    public async Task What_was_refused_and_is_dropped_again_is_news_though_its_files_are_old()
    {
        using var jobs = await JobPlace.CreateAsync();
        jobs.Drop(JobPlace.Delivery(1), without: "REGISTER");
        jobs.Tick(JobPlace.Settle + Minute);
        var place = jobs.Drop(JobPlace.Delivery(1), without: "REGISTER");
        foreach (var file in Directory.GetFiles(place)) File.SetLastWriteTimeUtc(file, jobs.Time.GetUtcNow().UtcDateTime.AddDays(-1));
        jobs.Tick(Minute);
        Assert.That(jobs.Runs("intake").Select(run => run.State), Is.EqualTo(new[] { RunState.Failed, RunState.Failed }));
        Assert.That(Directory.GetFileSystemEntries(jobs.Data.Inbox), Is.Empty);
    }

    [Test]
    public async Task All_that_was_taken_with_a_refused_manifest_is_kept_sealed()
    {
        using var jobs = await JobPlace.CreateAsync();
        var place = jobs.Drop(JobPlace.Delivery(1));
        File.WriteAllText(Path.Combine(place, "annat namn.csv"), "rader");
        File.AppendAllText(Directory.GetFiles(place, "manifest_*.json").Single(), "\"annat namn.csv\"");
        foreach (var file in Directory.GetFiles(place)) File.SetLastWriteTimeUtc(file, jobs.Time.GetUtcNow().UtcDateTime);
        jobs.Tick(JobPlace.Settle + Minute);
        Assert.That(jobs.Runs("intake").Single().State, Is.EqualTo(RunState.Failed));
        if (!OperatingSystem.IsWindows())
        {
            foreach (var own in new[] { jobs.Data.Root, jobs.Data.Received, jobs.Data.Receipts })
                Assert.That((int)File.GetUnixFileMode(own), Is.EqualTo(0b111_000_000), own);
        }

        var name = Path.GetFileNameWithoutExtension(Directory.GetFiles(jobs.Data.Quarantine, "*.sealed").Single());
        using var opened = new TestFolder();
        var answer = await Verbs.Shell.RunAsync("quarantine", "--open", name, "--to", opened.File("here"), "--data", jobs.Data.Root);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(Directory.GetFiles(opened.File("here")).Select(Path.GetFileName).ToArray(), Has.Length.EqualTo(4).And.Contain("annat namn.csv"));
    }

    [Test]
    public async Task A_manifest_that_cannot_be_read_keeps_no_other_waiting()
    {
        using var jobs = await JobPlace.CreateAsync();
        File.CreateSymbolicLink(Path.Combine(jobs.Data.Inbox, "manifest_12_2016-03.json"), "gone.json");
        jobs.Drop(JobPlace.Delivery(1));
        jobs.Tick(Minute);
        Assert.That(jobs.Runs("intake").Single().State, Is.EqualTo(RunState.Done), jobs.Runs("intake").Single().ErrorSv);
    }

    [Test]
    public async Task The_same_delivery_again_changes_nothing()
    {
        using var jobs = await JobPlace.CreateAsync();
        jobs.Drop(JobPlace.Delivery(1));
        jobs.Tick(Minute);
        jobs.Drop(JobPlace.Delivery(1));
        jobs.Tick(Minute);
        Assert.That(jobs.Runs("intake").Select(run => (run.State, run.RowsKept)), Is.EqualTo(new[] { (RunState.Done, 3L), (RunState.Done, 3L) }));
        Assert.That(new DeliveryCatalog(jobs.Place.Engine).All(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_run_that_died_after_its_load_is_mended_from_the_warehouse()
    {
        using var jobs = await JobPlace.CreateAsync();
        jobs.Drop(JobPlace.Delivery(1));
        jobs.Tick(Minute);
        foreach (var receipt in Directory.GetFiles(jobs.Data.Receipts)) File.Delete(receipt);
        var done = jobs.Runs("intake").Single();

        // As if the host had died between the commit and the receipt.
        var again = jobs.Desk.Ledger.Request(new RunRequest(done.Job, done.Partition, RunReason.Retry, done.Owner));
        jobs.Desk.Ledger.TryStart(again)!.Dispose();
        jobs.Restart();
        jobs.Tick(Minute);

        var mended = jobs.Desk.Ledger.Find(again.RunId)!;
        Assert.That((mended.State, mended.Attempts, mended.RowsRead, mended.RowsKept), Is.EqualTo((RunState.Done, 2, 3L, 3L)));
        Assert.That(Directory.GetFiles(jobs.Data.Receipts, "*.json"), Has.Length.EqualTo(1));
        Assert.That(new DeliveryCatalog(jobs.Place.Engine).All(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Without_keys_the_run_stops_with_its_owner_named()
    {
        using var jobs = await JobPlace.CreateAsync();
        File.Move(jobs.Data.KeyFile, jobs.Data.KeyFile + ".away");
        jobs.Drop(JobPlace.Delivery(1));
        jobs.Tick(Minute);
        var run = jobs.Runs("intake").Single();
        Assert.That((run.State, run.Owner), Is.EqualTo((RunState.Failed, "Driften")));

        File.Move(jobs.Data.KeyFile + ".away", jobs.Data.KeyFile);
        var answer = await Verbs.Shell.RunAsync("jobs", "retry", $"{run.RunId}", "--data", jobs.Data.Root, "--today", "2016-05-10");
        Assert.That(answer.ExitCode, Is.Zero, answer.Output + answer.Error);
        Assert.That(jobs.Runs("intake")[^1].State, Is.EqualTo(RunState.Done));
    }
}
