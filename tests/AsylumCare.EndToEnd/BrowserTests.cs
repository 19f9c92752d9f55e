using Microsoft.Playwright;

namespace AsylumCare.EndToEnd;

/// <summary>One program and one browser for every test of this project.</summary>
[SetUpFixture]
public sealed class BrowserTests
{
    private static readonly string[] Chromiums = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private static IPlaywright? playwright;
    private static IBrowser? browser;
    private static AppUnderTest? app;

    internal static IBrowser Browser => browser ?? throw new InvalidOperationException("The browser has not started.");

    internal static Uri Address => app?.Address ?? throw new InvalidOperationException("The program has not started.");

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var chromium = Environment.GetEnvironmentVariable("ASYLUMCARE_TEST_CHROMIUM") ?? Chromiums.FirstOrDefault(File.Exists);
        if (chromium is null)
        {
            Assert.Ignore("Browser tests are skipped: no Chromium on this machine. Install it (apt-get install chromium) or name one in ASYLUMCARE_TEST_CHROMIUM.");
            return;
        }
        app = await AppUnderTest.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Arguments });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (app is not null) await app.DisposeAsync();
    }
}
