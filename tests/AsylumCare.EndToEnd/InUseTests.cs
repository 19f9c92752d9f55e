using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace AsylumCare.EndToEnd;

/// <summary>What a reader does on a page.</summary>
public sealed class InUseTests
{
    [Test]
    public async Task A_number_opens_how_it_is_made_and_its_rows()
    {
        await using var visit = await Visit.ToAsync("/");
        await visit.Page.Locator("h1 .figure").Nth(1).ClickAsync();
        var proof = visit.Page.Locator("h1 .proof").Nth(1);
        await Expect(proof).ToBeVisibleAsync();
        await Expect(proof).ToContainTextAsync(new Regex(@"n = [\d\s]+ undersökta av N = [\d\s]+ sökande", RegexOptions.None, TimeSpan.FromSeconds(1)));
        var rows = await visit.Page.APIRequest.GetAsync(new Uri(BrowserTests.Address, await proof.Locator("a").GetAttributeAsync("href")).ToString());
        Assert.That(rows.Status, Is.EqualTo(200));
        Assert.That((await rows.JsonAsync())!.Value.GetProperty("value").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_keys_walk_a_chart_and_each_step_is_spoken()
    {
        await using var visit = await Visit.ToAsync("/?region=13");
        await visit.DrawnAsync();
        var chart = visit.Page.Locator("[data-chart=months]");
        var spoken = visit.Page.Locator("[aria-live=polite]");
        await chart.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(spoken).ToHaveTextAsync("januari 2014: 4\u00a0451");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(spoken).ToHaveTextAsync(new Regex("^Riket, januari 2014: ", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(chart.Locator(".walked")).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(chart.Locator(".walked")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task The_pointer_shows_a_month_in_words()
    {
        await using var visit = await Visit.ToAsync("/");
        await visit.DrawnAsync();
        var chart = visit.Page.Locator("[data-chart=months]");
        await chart.HoverAsync(new() { Position = new() { X = 300, Y = 230 } });
        await Expect(chart.Locator("svg.chart")).ToContainTextAsync("Riket: ");
    }

    [Test]
    public async Task The_language_switch_keeps_the_state()
    {
        await using var visit = await Visit.ToAsync("/halsoundersokningar?region=13&matt=tackning-90&fran=2015-01");
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "English" }).ClickAsync();
        Assert.That(new Uri(visit.Page.Url).PathAndQuery, Is.EqualTo("/en/halsoundersokningar?region=13&matt=tackning-90&fran=2015-01"));
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task The_theme_is_kept_to_the_next_page_with_and_without_a_script(bool script)
    {
        await using var visit = await Visit.ToAsync("/?region=13", script: script);
        await visit.Page.Locator(".menu summary").ClickAsync();
        await visit.Page.Locator("[data-theme-choice=morkt]").ClickAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "morkt");
        Assert.That(new Uri(visit.Page.Url).PathAndQuery, Is.EqualTo("/?region=13"));
        await visit.Page.GotoAsync("/halsoundersokningar");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "morkt");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Another_figure_and_period_are_chosen_with_and_without_a_script(bool script)
    {
        await using var visit = await Visit.ToAsync("/jamfor?region=13&matt=tackning-90", script: script);
        await Expect(visit.Page.Locator("#indikator")).ToHaveValueAsync("HU-01-90a");
        await visit.Page.SelectOptionAsync("#indikator", "HU-01-30a");
        await visit.Page.SelectOptionAsync("#period", "2015");
        await visit.Page.Locator(".controls button").ClickAsync();
        Assert.That(new Uri(visit.Page.Url).PathAndQuery, Is.EqualTo("/jamfor?indikator=HU-01-30a&period=2015&region=13"));
        var own = visit.Page.Locator("[data-twin=comparison] tr[data-region='13']");
        await Expect(own).ToBeVisibleAsync();
        Assert.That(await own.Locator("[data-verdict]").GetAttributeAsync("data-verdict"), Is.AnyOf("Higher", "Lower", "NotShown", "TooLittle"));
    }

    [Test]
    public async Task The_ratio_is_explained_one_click_away()
    {
        await using var visit = await Visit.ToAsync("/");
        var ratio = visit.Page.Locator("section.ratio");
        await Expect(ratio.Locator("[data-year='2015']")).ToBeVisibleAsync();
        var explanation = ratio.Locator("details > p").First;
        await Expect(explanation).ToBeHiddenAsync();
        await ratio.Locator("summary").ClickAsync();
        await Expect(explanation).ToBeVisibleAsync();
        await Expect(ratio).ToContainTextAsync("En oförändrad process");
    }
}
