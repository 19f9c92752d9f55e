using Deque.AxeCore.Playwright;

namespace AsylumCare.EndToEnd;

/// <summary>Every page in both languages, light and dark, wide and narrow.</summary>
public sealed class EveryPageTests
{
    private static readonly string[] Paths = ["/", "/en", "/?region=13", "/halsoundersokningar", "/en/halsoundersokningar?region=09&matt=kvot", "/jamfor?region=13", "/en/jamfor?indikator=HU-04-ratio&period=2015", "/leveranser", "/en/leveranser?region=13&ar=2016", "/jobb", "/en/jobb/1"];

    public static IEnumerable<TestCaseData> Every =>
        from path in Paths
        from dark in (bool[])[false, true]
        from width in (int[])[320, 1280]
        select new TestCaseData(path, dark, width);

    [TestCaseSource(nameof(Every))]
    public async Task Is_accessible_fits_its_width_and_asks_nobody_else(string path, bool dark, int width)
    {
        await using var visit = await Visit.ToAsync(path, width, dark);
        await visit.DrawnAsync();
        await KeepPictureAsync(visit, path, dark, width);
        await visit.UnfoldAsync();
        var findings = await visit.Page.RunAxe();
        var widest = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        Assert.Multiple(() =>
        {
            Assert.That(findings.Violations.Select(finding => $"{finding.Id}: {finding.Nodes[0].Html}"), Is.Empty);
            Assert.That(widest, Is.LessThanOrEqualTo(width), "The page scrolls sideways.");
            Assert.That(visit.Errors, Is.Empty);
            Assert.That(visit.Elsewhere, Is.Empty);
        });
    }

    [TestCase("/leveranser?region=13", 1280, false)]
    [TestCase("/en/leveranser?region=13", 320, true)]
    public async Task The_calendar_leads_to_a_receipt_that_is_accessible_too(string path, int width, bool dark)
    {
        await using var visit = await Visit.ToAsync(path, width, dark, script: true);
        await visit.Page.Locator("[data-twin=calendar] td a").First.ClickAsync();
        await visit.Page.Locator("[data-twin=files]").WaitForAsync();
        await KeepPictureAsync(visit, "kvitto", dark, width);
        var findings = await visit.Page.RunAxe();
        Assert.That(findings.Violations.Select(finding => $"{finding.Id}: {finding.Nodes[0].Html}"), Is.Empty);
        Assert.That(await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width));
    }

    [TestCase("/")]
    [TestCase("/halsoundersokningar")]
    [TestCase("/jamfor")]
    public async Task Says_in_every_chart_that_it_is_a_demonstration(string path)
    {
        await using var visit = await Visit.ToAsync(path);
        await visit.DrawnAsync();
        foreach (var chart in await visit.Page.Locator("svg.chart").AllAsync())
        {
            var inside = string.Join(' ', await chart.Locator("text.inside").AllTextContentsAsync());
            Assert.That(inside, Does.Contain("Alla person- och regionuppgifter är syntetiska.").And.Contain("Publicering 2017-06-"));
        }
    }

    [TestCase("/", 4)]
    [TestCase("/halsoundersokningar", 3)]
    [TestCase("/jamfor", 20)]
    public async Task Gives_tables_and_working_forms_without_a_script(string path, int leastTables)
    {
        await using var visit = await Visit.ToAsync(path, script: false);
        foreach (var fold in await visit.Page.Locator("main details > summary").AllAsync()) await fold.ClickAsync();
        await visit.Page.SelectOptionAsync("#region", "13");
        await visit.Page.Locator(".status button").ClickAsync();
        Assert.That(visit.Page.Url, Does.Contain("region=13"));
        Assert.That(await visit.Page.Locator("main table tbody tr").CountAsync(), Is.GreaterThan(leastTables));
        Assert.That(await visit.Page.Locator("main").TextContentAsync(), Does.Contain("Halland"));
    }

    [TestCase("/halsoundersokningar?region=77&matt=%3Cscript%3Ealert(1)%3C/script%3E&fran=1999-01&till=x&publicering=0&period=9")]
    [TestCase("/jamfor?indikator=%3Cb%3E&period=2099&region=xx")]
    [TestCase("/?region='%20or%201=1--&period=%00")]
    public async Task Shows_the_nearest_state_with_a_notice_for_a_hostile_address(string path)
    {
        await using var visit = await Visit.ToAsync(path);
        await visit.DrawnAsync();
        Assert.That(await visit.Page.Locator(".notice").CountAsync(), Is.GreaterThan(0));
        Assert.That(visit.Errors, Is.Empty);
    }

    /// <summary>For looking at: a picture of each page, where ASYLUMCARE_TEST_PICTURES names a folder.</summary>
    private static async Task KeepPictureAsync(Visit visit, string path, bool dark, int width)
    {
        if (Environment.GetEnvironmentVariable("ASYLUMCARE_TEST_PICTURES") is not { Length: > 0 } folder) return;
        var name = string.Concat(path.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}_{width}_{(dark ? "dark" : "light")}.png"), FullPage = true });
    }
}
