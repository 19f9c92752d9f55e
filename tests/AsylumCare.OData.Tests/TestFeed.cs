using System.Net;
using System.Text.Json;
using AsylumCare.Domain.Audiences;
using AsylumCare.Testing;
using AsylumCare.Warehouse.Feed;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AsylumCare.OData.Tests;

/// <summary>The feed over a filled warehouse, served on a free loopback port.</summary>
internal sealed class TestFeed : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestFeed(TestWarehouse warehouse, WebApplication app)
    {
        (Warehouse, _app) = (warehouse, app);
        Client = new HttpClient { BaseAddress = new Uri($"{app.Urls.First()}/odata/") };
        Reader = app.Services.GetRequiredService<FeedReader>();
    }

    public TestWarehouse Warehouse { get; }
    public HttpClient Client { get; }
    public FeedReader Reader { get; }

    /// <summary>Who asks from now on.</summary>
    public static Audience Audience { get; set; } = Audience.Skr;

    public static async Task<TestFeed> StartAsync(TestWarehouse warehouse, Action<FeedOptions>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestLineSize = 64 * 1024);
        builder.Services.AddSingleton(warehouse.Engine);
        builder.Services.AddSingleton<IAudienceSource>(new AnyAudience());
        builder.Services.AddAsylumCareOData();
        builder.Services.Configure<FeedOptions>(options => configure?.Invoke(options));
        var app = builder.Build();
        app.MapAsylumCareOData("/odata");
        await app.StartAsync();
        return new TestFeed(warehouse, app);
    }

    public async Task<JsonElement> GetAsync(string address)
    {
        using var answer = await Client.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), $"{address}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Every row of a question, page by page.</summary>
    public async Task<List<JsonElement>> AllAsync(string address)
    {
        var rows = new List<JsonElement>();
        for (var next = address; next is not null;)
        {
            var page = await GetAsync(next);
            rows.AddRange(page.GetProperty("value").EnumerateArray());
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        return rows;
    }

    /// <summary>The error of a question that must be refused.</summary>
    public async Task<JsonElement> RefusedAsync(string address, HttpStatusCode status)
    {
        using var answer = await Client.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(status), $"{address}: {text}");
        return JsonDocument.Parse(text).RootElement.GetProperty("error");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Warehouse.Dispose();
    }

    private sealed class AnyAudience : IAudienceSource
    {
        public Audience Of(HttpContext context) => Audience;
    }
}
