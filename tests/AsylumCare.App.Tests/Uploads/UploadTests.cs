using System.Net;
using System.Text.Json;
using AsylumCare.App.Archive;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Tests.Uploads;

[TestFixtureSource(typeof(EngineNames))]
internal sealed class UploadTests(string engineName)
{
    [Test]
    public async Task A_delivery_that_is_sent_is_loaded_and_answered_with_its_receipt()
    {
        await using var place = await UploadPlace.StartAsync(engineName);
        using var answer = await place.SendAsync(UploadPlace.Delivery(1));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        var json = JsonDocument.Parse(text).RootElement;
        Assert.That(json.GetProperty("Status").GetString(), Is.EqualTo("mottagen"));
        Assert.That(json.GetProperty("Kvitto").GetProperty("Filer").EnumerateArray().Select(file => file.GetProperty("Godkanda").GetInt64()), Is.EqualTo(new[] { 2L, 1L }));
        Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo($"/deliveries/{TestDelivery.ReferenceOf(1)}"));

        var run = place.Runs.Single();
        Assert.That((run.State, run.Reason, run.RowsKept), Is.EqualTo((RunState.Done, RunReason.Upload, 3L)), run.ErrorSv);
        Assert.That(((Reception)new ArchiveJournal(place.Data.ArchiveJournal).Read().Single()).Via, Is.EqualTo("upload"));
        Assert.That(place.UnderWay, Is.Empty);
        Assert.That(Directory.GetFiles(place.Data.Receipts, "*.json"), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task The_same_delivery_again_changes_nothing_and_has_the_same_receipt()
    {
        await using var place = await UploadPlace.StartAsync(engineName);
        using var first = await place.SendAsync(UploadPlace.Delivery(1));
        using var again = await place.SendAsync(UploadPlace.Delivery(1));
        Assert.That((again.StatusCode, await again.Content.ReadAsStringAsync()), Is.EqualTo((first.StatusCode, await first.Content.ReadAsStringAsync())));
        Assert.That(place.Runs, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Two_regions_with_one_reference_have_each_their_own_receipt()
    {
        await using var place = await UploadPlace.StartAsync(engineName);
        var other = place.Tokens.Create(14, "annan", TimeProvider.System.GetUtcNow().AddDays(1)).Text;
        using var first = await place.SendAsync(UploadPlace.Delivery(1));
        using var second = await place.SendAsync(new TestDelivery("14", "2016-03", 1, 1).WithRegister(TestRows.Enrolled(5, "2016-03-01", "14")), other);
        var address = first.Headers.Location!.OriginalString;
        using var again = await place.SendAsync(UploadPlace.Delivery(1));
        using var asked = await place.GetAsync(address, place.Token);
        using var otherAsked = await place.GetAsync(address, other);
        foreach (var own in new[] { first, again, asked })
            Assert.That(await own.Content.ReadAsStringAsync(), Does.Contain("REGISTER_13").And.Not.Contain("REGISTER_14"));
        foreach (var own in new[] { second, otherAsked })
            Assert.That(await own.Content.ReadAsStringAsync(), Does.Contain("REGISTER_14").And.Not.Contain("REGISTER_13"));
    }

    [Test]
    public async Task Who_has_no_token_sees_one_region_s_receipts_at_a_time()
    {
        await using var place = await UploadPlace.StartAsync(engineName);
        var other = place.Tokens.Create(14, "annan", TimeProvider.System.GetUtcNow().AddDays(1)).Text;
        using var first = await place.SendAsync(UploadPlace.Delivery(1));
        using var second = await place.SendAsync(new TestDelivery("14", "2016-03", 1, 1).WithRegister(TestRows.Enrolled(5, "2016-03-01", "14")), other);
        foreach (var page in new[] { first.Headers.Location!.OriginalString, $"/leveranser/{TestDelivery.ReferenceOf(1)}", $"/leveranser/{TestDelivery.ReferenceOf(1)}?region=13" })
            Assert.That(await place.Client.GetStringAsync(page), Does.Contain("REGISTER_13").And.Not.Contain("REGISTER_14").And.Not.Contain("Allt som kommit med samma referens"));
        foreach (var page in new[] { $"{first.Headers.Location!.OriginalString}?region=14", $"/leveranser/{TestDelivery.ReferenceOf(1)}?region=14" })
            Assert.That(await place.Client.GetStringAsync(page), Does.Contain("REGISTER_14").And.Not.Contain("REGISTER_13"));
    }

    [Test]
    public async Task Two_uploads_of_one_delivery_at_once_are_one_delivery()
    {
        await using var place = await UploadPlace.StartAsync(engineName);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => place.SendAsync(UploadPlace.Delivery(1))));
        foreach (var answer in answers)
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
            answer.Dispose();
        }

        Assert.That(new DeliveryCatalog(place.Place.Engine).All(), Has.Count.EqualTo(2));
        Assert.That(place.Runs.Select(run => run.State), Has.All.EqualTo(RunState.Done));
        Assert.That(place.UnderWay, Is.Empty);
    }

    [Test]
    public async Task A_delivery_that_takes_its_time_is_accepted_and_asked_about()
    {
        await using var place = await UploadPlace.StartAsync(engineName, Settings.UploadSettings.Standard with { Patience = TimeSpan.Zero }, loads: false);
        using var accepted = await place.SendAsync(UploadPlace.Delivery(1));
        Assert.That(accepted.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        var address = accepted.Headers.Location!.OriginalString;
        Assert.That(await place.Client.GetStringAsync(address), Does.Contain("\"Status\": \"pagar\"").And.Contain("\"Kvitto\": null"));
        place.Tick();
        Assert.That(await place.Client.GetStringAsync(address), Does.Contain("\"Status\": \"mottagen\"").And.Contain("\"Godkanda\": 2"));
    }

    [Test]
    public async Task A_delivery_refused_for_what_it_holds_is_answered_with_why_and_may_come_again_corrected()
    {
        await using var place = await UploadPlace.StartAsync(engineName);
        var flawed = new TestDelivery("13", "2016-03", 1, 7).WithRegister(TestRows.Enrolled(1, "2016-03-01"), TestRows.Enrolled(2, "2016-04-09"));
        using var refused = await place.SendAsync(flawed);
        var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement;
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(problem.GetProperty("fynd").EnumerateArray().Select(line => line.GetProperty("Rad").GetInt64()), Does.Contain(3));
        Assert.That(place.Runs.Single().State, Is.EqualTo(RunState.Failed));

        using var corrected = await place.SendAsync(UploadPlace.Delivery(7));
        Assert.That(corrected.StatusCode, Is.EqualTo(HttpStatusCode.OK), await corrected.Content.ReadAsStringAsync());
        using var status = await place.GetAsync(refused.Headers.Location!.OriginalString);
        Assert.That(await status.Content.ReadAsStringAsync(), Does.Contain("\"Status\": \"mottagen\""));
    }

    [Test]
    public async Task What_a_dead_host_left_before_it_asked_for_a_run_is_loaded()
    {
        await using var place = await UploadPlace.StartAsync(engineName);
        using var outside = new TestFolder();
        var from = Path.GetDirectoryName(UploadPlace.Delivery(1).Write(outside))!;
        var to = Directory.CreateDirectory(Path.Combine(place.Data.Received, "13", "2016-03", "0123456789abcdef")).FullName;
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var run in place.Desk.Runner.Ask(place.Desk.Job("intake"), RunReason.Schedule)) place.Desk.Runner.TryRun(run, default);
        Assert.That(place.Runs.Single().State, Is.EqualTo(RunState.Done), place.Runs.Single().ErrorSv);
        Assert.That(new DeliveryCatalog(place.Place.Engine).All(), Has.Count.EqualTo(2));
    }
}
