using System.Text.Json;
using Microsoft.Playwright;

namespace AsylumCare.EndToEnd;

/// <summary>A page opened in a browser context of its own, with what went wrong while it was open.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];
    private readonly List<string> _elsewhere = [];

    private Visit(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Console errors, refusals by the content security policy among them.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Requests to any other host.</summary>
    public IReadOnlyList<string> Elsewhere => _elsewhere;

    public static async Task<Visit> ToAsync(string path, int width = 1280, bool dark = false, bool script = true)
    {
        var context = await BrowserTests.Browser.NewContextAsync(new()
        {
            BaseURL = BrowserTests.Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
        });
        var visit = new Visit(context, await context.NewPageAsync());
        visit.Page.Console += (_, message) =>
        {
            if (message.Type == "error") visit._errors.Add(message.Text);
        };
        visit.Page.PageError += (_, error) => visit._errors.Add(error);
        visit.Page.Request += (_, request) =>
        {
            if (!string.Equals(new Uri(request.Url).Authority, BrowserTests.Address.Authority, StringComparison.Ordinal)) visit._elsewhere.Add(request.Url);
        };
        await visit.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return visit;
    }

    /// <summary>Waits until every chart of the page is drawn.</summary>
    public async Task DrawnAsync()
    {
        foreach (var chart in await Page.Locator("[data-chart]").AllAsync())
            await chart.Locator("svg.chart").WaitForAsync();
    }

    /// <summary>Opens every folded part, so that it is checked too.</summary>
    public Task UnfoldAsync() => Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(part => part.open = true)");

    /// <summary>The data block of a chart.</summary>
    public async Task<JsonElement> ChartDataAsync(string kind)
    {
        var source = await Page.Locator($"[data-chart={kind}]").GetAttributeAsync("data-source");
        var text = await Page.Locator($"#{source}").TextContentAsync();
        using var document = JsonDocument.Parse(text!);
        return document.RootElement.Clone();
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
