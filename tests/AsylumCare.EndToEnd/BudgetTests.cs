namespace AsylumCare.EndToEnd;

public sealed class BudgetTests
{
    private const int MostBytes = 250_000;

    [TestCase("/")]
    [TestCase("/halsoundersokningar?region=13")]
    [TestCase("/jamfor?region=13")]
    public async Task The_first_view_is_at_most_250_kB_compressed(string path)
    {
        await using var visit = await Visit.ToAsync("about:blank");
        var session = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await session.SendAsync("Network.enable");
        var received = 0d;
        session.Event("Network.loadingFinished").OnEvent += (_, done) => received += done!.Value.GetProperty("encodedDataLength").GetDouble();
        await visit.Page.GotoAsync(path, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        await visit.DrawnAsync();
        TestContext.Out.WriteLine($"{path}: {received:0} bytes");
        Assert.That(received, Is.GreaterThan(10_000).And.LessThanOrEqualTo(MostBytes));
    }
}
