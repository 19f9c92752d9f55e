using System.Net.Http.Headers;
using AsylumCare.App.Hosting;
using AsylumCare.App.Jobs;
using AsylumCare.App.Jobs.Scheduling;
using AsylumCare.App.Settings;
using AsylumCare.App.Uploads;
using AsylumCare.App.Verbs;
using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Operations;
using Microsoft.AspNetCore.Builder;

namespace AsylumCare.App.Tests.Uploads;

/// <summary>A whole installation on one engine: warehouse, jobs and web host.</summary>
internal sealed class UploadPlace : IAsyncDisposable
{
    private static readonly DateOnly Today = new(2016, 5, 10);

    private readonly TestWarehouse _warehouse;
    private readonly JobClock _clock;
    private readonly WebApplication _app;

    private UploadPlace(string engineName, UploadSettings settings, bool loads)
    {
        _warehouse = TestWarehouse.Create(engineName);
        var data = new DataFolder(_warehouse.Folder.File("data"));
        Place = new Workplace(data, _warehouse.Engine, new DataClock(Today), Logging.Create(data, consoleLevel: null));
        KeyFile.Keep(data.KeyFile, () => IdentityKeys.FromSeed(1));
        Desk = new JobDesk(Place, Place.Clock, new JobSettings(true, Path.Combine(ContentFolder.Etl, "schedules.json"), TimeSpan.FromMinutes(2)));
        _clock = new JobClock(Desk, Place.Log);
        Tokens = new DeliveryTokens(Place.Operations, TimeProvider.System);
        Token = Tokens.Create(13, "test", TimeProvider.System.GetUtcNow().AddDays(1)).Text;
        var intake = Desk.Uploads(Place, loads ? () => _ = Task.Run(_clock.OnTick) : () => { });
        _app = WebHost.Build(Place.Engine, new JobBoard(Desk.Runs, []), new DeliveryDesk(Tokens, intake, settings), Place.Clock, 0, Place.Log);
    }

    public Workplace Place { get; }
    public JobDesk Desk { get; }
    public DeliveryTokens Tokens { get; }

    /// <summary>A good one, Halland's.</summary>
    public string Token { get; }

    public HttpClient Client { get; private set; } = null!;
    public TestFolder Folder => _warehouse.Folder;
    public DataFolder Data => Place.Folder;

    /// <param name="loads">False where nothing is to be loaded before the test says so by <see cref="Tick"/>.</param>
    public static async Task<UploadPlace> StartAsync(string engineName, UploadSettings? settings = null, bool loads = true)
    {
        var place = new UploadPlace(engineName, settings ?? UploadSettings.Standard, loads);
        await place._app.StartAsync();
        place.Client = new HttpClient { BaseAddress = new Uri(place._app.Urls.First()) };
        return place;
    }

    public void Tick() => _clock.OnTick();

    public IReadOnlyList<JobRun> Runs => Desk.Runs.Runs(new RunFilter("intake"), 0, 100);

    public Task<HttpResponseMessage> SendAsync(TestDelivery delivery, string? token = null) => SendAsync(Body(delivery), token ?? Token);

    public async Task<HttpResponseMessage> SendAsync(HttpContent body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/deliveries") { Content = body };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Client.SendAsync(request);
    }

    public async Task<HttpResponseMessage> GetAsync(string address, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        // As through a server in front of the program.
        request.Headers.Host = "asylsjukvard.example";
        return await Client.SendAsync(request);
    }

    /// <summary>The delivery as a form, each file as it lies on disk.</summary>
    public static MultipartFormDataContent Body(TestDelivery delivery)
    {
        using var outside = new TestFolder();
        var form = new MultipartFormDataContent();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(delivery.Write(outside))!).Order(StringComparer.Ordinal))
            form.Add(new ByteArrayContent(File.ReadAllBytes(file)), "fil", Path.GetFileName(file));
        return form;
    }

    public static TestDelivery Delivery(int number, string month = "2016-03", long version = 1) => new TestDelivery("13", month, version, number)
        .WithRegister(TestRows.Enrolled(number, $"{month}-01"), TestRows.Enrolled(number + 1000, $"{month}-02"))
        .WithExaminations(TestRows.Examined(number, number, $"{month}-15"));

    /// <summary>Files that are on their way in: none, once an answer has been given.</summary>
    public IReadOnlyList<string> UnderWay => Directory.Exists(Data.Uploads) ? Directory.GetFileSystemEntries(Data.Uploads) : [];

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await _clock.DisposeAsync();
        Place.Dispose();
        _warehouse.Dispose();
    }
}
