using AsylumCare.App.Verbs;
using AsylumCare.Warehouse.Hashing;

namespace AsylumCare.App.Tests.Uploads;

/// <summary>However a delivery comes, the warehouse and the receipts are the same.</summary>
[TestFixtureSource(typeof(EngineNames))]
internal sealed class SameWayTests(string engineName)
{
    private static readonly TestDelivery[] Deliveries =
    [
        UploadPlace.Delivery(1),
        UploadPlace.Delivery(2, "2016-02"),
        new TestDelivery("13", "2016-03", 2, 3).WithRegister([TestRows.Enrolled(9, "2016-04-09"), .. Enumerable.Range(1, 40).Select(person => TestRows.Enrolled(person, "2016-03-01"))]),
        new TestDelivery("13", "2016-01", 1, 4).WithRegister(TestRows.Enrolled(1, "2016-04-09")),
        new TestDelivery("13", "2016-03", 2, 3).WithRegister(TestRows.Enrolled(5, "2016-03-02")),
    ];

    [Test]
    public async Task By_command_by_inbox_and_by_upload()
    {
        var (byCommand, byInbox, byUpload) = (await ByCommandAsync(), await ByInboxAsync(), await ByUploadAsync());
        Assert.That(byInbox, Is.EqualTo(byCommand));
        Assert.That(byUpload, Is.EqualTo(byCommand));
        Assert.That(byCommand.Split("LeveransReferens"), Has.Length.GreaterThan(Deliveries.Length), "there is a receipt for each");
    }

    private async Task<string> ByCommandAsync()
    {
        await using var place = await UploadPlace.StartAsync(engineName);
        foreach (var delivery in Deliveries)
        {
            using var outside = new TestFolder();
            LoadVerb.Run(place.Place, delivery.Write(outside), published: null, VerbConsole.To(TextWriter.Null, TextWriter.Null), CancellationToken.None);
        }

        return await OutcomeAsync(place);
    }

    private async Task<string> ByInboxAsync()
    {
        await using var place = await UploadPlace.StartAsync(engineName);
        foreach (var delivery in Deliveries)
        {
            using var outside = new TestFolder();
            var from = Path.GetDirectoryName(delivery.Write(outside))!;
            foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(place.Data.Inbox, Path.GetFileName(file)));
            foreach (var run in place.Desk.Runner.Ask(place.Desk.Job("intake"), "inbox")) place.Desk.Runner.TryRun(run, CancellationToken.None);
        }

        return await OutcomeAsync(place);
    }

    private async Task<string> ByUploadAsync()
    {
        await using var place = await UploadPlace.StartAsync(engineName);
        foreach (var delivery in Deliveries)
        {
            using var answer = await place.SendAsync(delivery);
            Assert.That((int)answer.StatusCode, Is.EqualTo(200).Or.EqualTo(422));
        }

        return await OutcomeAsync(place);
    }

    private static async Task<string> OutcomeAsync(UploadPlace place)
    {
        var receipts = Directory.GetFiles(place.Data.Receipts).Order(StringComparer.Ordinal).ToList();
        var texts = await Task.WhenAll(receipts.Select(async path => $"{Path.GetFileName(path)}\n{await File.ReadAllTextAsync(path)}"));
        return $"{WarehouseHash.Compute(place.Place.Engine)}\n{string.Join('\n', texts)}";
    }
}
