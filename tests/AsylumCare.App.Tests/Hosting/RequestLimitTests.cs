using System.Net;
using AsylumCare.App.Hosting;
using AsylumCare.App.Jobs;
using AsylumCare.App.Uploads;
using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Operations;
using Microsoft.AspNetCore.Builder;

namespace AsylumCare.App.Tests.Hosting;

public sealed class RequestLimitTests
{
    private TestWarehouse _warehouse = null!;
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _warehouse = TestWarehouse.Create(SqliteEngine.EngineName);
        var operations = OperationsSetup.Initialise(_warehouse.Engine);
        _app = WebHost.Build(
            _warehouse.Engine, new JobBoard(new RunCatalog(operations), []), DeliveryDesk.WithoutIntake(operations), new DataClock(new DateOnly(2017, 6, 26)), 0,
            Serilog.Core.Logger.None);
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        _warehouse.Dispose();
    }

    [TestCase("/odata/Regions", "Adressen är för lång", "The address is too long")]
    [TestCase("/", "Adressen är för lång", "Till översikten")]
    [TestCase("/en", "The address is too long", "To the overview")]
    public async Task An_address_that_is_too_long_is_told_so_with_every_header(string path, params string[] words)
    {
        using var answer = await _client.GetAsync($"{path}?$filter={new string('x', 40_000)}");
        await ExpectAsync(answer, HttpStatusCode.RequestUriTooLong, words);
    }

    [TestCase("/odata/Regions", "Flödet kan bara läsas")]
    [TestCase("/halsoundersokningar", "Sidan kan bara läsas")]
    public async Task A_trace_is_refused(string path, string words)
    {
        using var answer = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Trace, path));
        await ExpectAsync(answer, HttpStatusCode.MethodNotAllowed, words);
        Assert.That(answer.Content.Headers.Allow, Is.EquivalentTo((string[])["GET", "HEAD"]));
    }

    private static async Task ExpectAsync(HttpResponseMessage answer, HttpStatusCode status, params string[] words)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(status));
        foreach (var word in words) Assert.That(text, Does.Contain(word));
        Assert.That(answer.Headers.Contains("Content-Security-Policy"), Is.True);
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo((string[])["nosniff"]));
    }
}
