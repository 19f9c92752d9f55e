using System.Globalization;
using System.Text.Json;

namespace AsylumCare.EndToEnd;

/// <summary>A number is the same in three places: the chart's data, the table beside it and the feed.</summary>
public sealed class SameNumbersTests
{
    private sealed record Row(string Key, long N, long All, decimal Value);

    [TestCase("/", "months")]
    [TestCase("/halsoundersokningar?matt=tackning-90", "measure", "90a")]
    [TestCase("/halsoundersokningar?matt=kvot", "measure", "ratio")]
    public async Task In_every_month(string path, string kind, string variant = "60a")
    {
        await using var visit = await Visit.ToAsync(path);
        var chart = (await visit.ChartDataAsync(kind)).GetProperty("months").EnumerateArray()
            .Where(month => month.GetProperty("nation").TryGetProperty("value", out _))
            .Select(month => Of(month.GetProperty("month").GetString()!, month.GetProperty("nation")));
        await AreEqualAsync(
            visit, chart, "[data-twin=months] tbody tr", "data-month",
            $"Variant eq '{variant}' and RegionCode eq '00' and PeriodType eq 'M' and PeriodStart ge 2014-01-01", "Period");
    }

    [TestCase("/?period=2016", "regions", "60a")]
    [TestCase("/jamfor?period=2016", "comparison", "60a")]
    [TestCase("/jamfor?indikator=HU-04-ratio&period=2016", "comparison", "ratio")]
    public async Task In_every_region(string path, string twin, string variant)
    {
        await using var visit = await Visit.ToAsync(path);
        var data = await visit.ChartDataAsync("regions");
        var chart = data.GetProperty("regions").EnumerateArray().Select(region => (Code: region.GetProperty("code").GetString()!, Value: region.GetProperty("value")))
            .Append(("00", data.GetProperty("nationValue")))
            .Where(region => region.Item2.TryGetProperty("value", out _))
            .Select(region => Of(region.Item1, region.Item2));
        await AreEqualAsync(
            visit, chart, $"[data-twin={twin}] tr[data-region]", "data-region",
            $"Variant eq '{variant}' and PeriodType eq 'Y' and Period eq '2016' and RegionCode ne '99'", "RegionCode");
    }

    [Test]
    public async Task In_Migrationsverkets_applications()
    {
        await using var visit = await Visit.ToAsync("/");
        var chart = (await visit.ChartDataAsync("months")).GetProperty("months").EnumerateArray()
            .ToDictionary(month => month.GetProperty("month").GetString()!, month => month.GetProperty("applications").GetInt64());
        Assert.That(chart["2015-10"], Is.EqualTo(39_196));
        Assert.That(chart.Where(month => month.Key.StartsWith("2015", StringComparison.Ordinal)).Sum(month => month.Value), Is.EqualTo(162_877));
        var feed = (await FeedAsync("Applications", "PeriodStart ge 2014-01-01 and PeriodStart le 2017-05-01"))
            .ToDictionary(row => row.GetProperty("Month").GetString()!, row => row.GetProperty("Applications").GetInt64());
        Assert.That(chart, Is.EquivalentTo(feed));
        Assert.That(await visit.Page.Locator("h1").InnerTextAsync(), Does.Match(
            @"^114\u00a0101 sökte asyl september–december 2015\. Av dem som kom i oktober hade \d+,\d\u00a0% undersökts inom 60 dagar, mot \d+,\d\u00a0% ett år tidigare\.$"));
    }

    private static async Task AreEqualAsync(Visit visit, IEnumerable<Row> chart, string tableRows, string keyAttribute, string filter, string keyProperty)
    {
        var drawn = chart.OrderBy(row => row.Key, StringComparer.Ordinal).ToList();
        var table = new List<Row>();
        foreach (var row in await visit.Page.Locator(tableRows).AllAsync())
        {
            var value = await row.Locator("[data-value]").First.GetAttributeAsync("data-value");
            if (string.IsNullOrEmpty(value)) continue;
            table.Add(new(
                (await row.GetAttributeAsync(keyAttribute))!,
                long.Parse((await row.Locator("[data-n]").First.GetAttributeAsync("data-n"))!, CultureInfo.InvariantCulture),
                long.Parse((await row.Locator("[data-all]").First.GetAttributeAsync("data-all"))!, CultureInfo.InvariantCulture),
                decimal.Parse(value, CultureInfo.InvariantCulture)));
        }
        var feed = (await FeedAsync("IndicatorValues", filter)).Where(row => row.GetProperty("Value").ValueKind != JsonValueKind.Null).Select(row => new Row(
            row.GetProperty(keyProperty).GetString()!, row.GetProperty("Numerator").GetInt64(), row.GetProperty("Denominator").GetInt64(), row.GetProperty("Value").GetDecimal()));
        Assert.That(drawn, Is.Not.Empty);
        Assert.That(table.OrderBy(row => row.Key, StringComparer.Ordinal), Is.EqualTo(drawn));
        Assert.That(feed.OrderBy(row => row.Key, StringComparer.Ordinal), Is.EqualTo(drawn));
    }

    private static Row Of(string key, JsonElement value) =>
        new(key, value.GetProperty("n").GetInt64(), value.GetProperty("all").GetInt64(), value.GetProperty("value").GetDecimal());

    private static async Task<IReadOnlyList<JsonElement>> FeedAsync(string set, string filter)
    {
        using var client = new HttpClient();
        var rows = new List<JsonElement>();
        for (var next = new Uri(BrowserTests.Address, $"/odata/{set}?$filter={Uri.EscapeDataString(filter)}"); next is not null;)
        {
            using var page = JsonDocument.Parse(await client.GetStringAsync(next));
            rows.AddRange(page.RootElement.GetProperty("value").EnumerateArray().Select(row => row.Clone()));
            next = page.RootElement.TryGetProperty("@odata.nextLink", out var link) ? new Uri(next, link.GetString()!) : null;
        }
        return rows;
    }
}
