using AsylumCare.Domain.Audiences;
using AsylumCare.Testing;
using AsylumCare.Warehouse.Feed;
using FsCheck;
using FsCheck.Fluent;

namespace AsylumCare.OData.Tests;

/// <summary>Random questions through the address bar equal the plainest evaluation over the set's own rows.</summary>
[TestFixtureSource(typeof(EngineNames))]
[NonParallelizable]
public sealed class RandomQueryTests(string engine)
{
    private static readonly int QuestionsASet = LongRun.Count(everyday: 50, full: 1_000);
    private TestFeed _feed = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        TestFeed.Audience = Audience.Skr;
        _feed = await TestFeed.StartAsync(TestCells.Create(engine, months: 12, regions: [13, 14]));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_feed is not null) await _feed.DisposeAsync();
    }

    [TestCase("HealthExaminationCoverage")]
    [TestCase("IndicatorValues")]
    [TestCase("Decisions")]
    [TestCase("Deliveries")]
    [TestCase("Regions")]
    public void Random_questions_equal_the_plain_evaluation(string name)
    {
        var set = _feed.Reader.Catalog[name];
        var rows = _feed.Reader.Read(new FeedQuery(set, TestCells.Publications, Audience.Skr));
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(QuestionsASet),
            Prop.ForAll<int>(seed => AskAsync(set, rows, new Random(seed)).GetAwaiter().GetResult()));
    }

    private async Task AskAsync(FeedSet set, FeedTable rows, Random random)
    {
        var filter = random.Next(8) == 0 ? null : RandomQueries.Filter(rows, random);
        var order = RandomQueries.Order(set, random);
        var (skip, top, page) = (random.Next(3) == 0 ? random.Next(20) : 0, random.Next(2) == 0 ? (int?)random.Next(60) : null, random.Next(20, 90));
        var address = $"{set.Name}?$count=true&$select={string.Join(',', set.Key.Select(key => key.Name))}&$skip={skip}"
            + (top is null ? "" : $"&$top={top}")
            + (filter is null ? "" : $"&$filter={Uri.EscapeDataString(RandomQueries.Spelled(filter))}")
            + (order.Count == 0 ? "" : $"&$orderby={string.Join(',', order.Select(term => $"{term.Property.Name}{(term.Descending ? " desc" : "")}"))}");

        var kept = rows.Rows.Where(row => SlowEvaluator.Keeps(filter, row)).ToList();
        var total = new FeedQuery(set, 1, Audience.Skr) { OrderBy = order }.TotalOrder;
        kept.Sort((left, right) => SlowEvaluator.Compare(total, left, right));
        var expected = kept.Skip(skip).Take(top ?? int.MaxValue).Select(row => string.Join('|', set.Key.Select(key => Plain(row[key.Name]))));

        var answered = new List<string>();
        using var client = new HttpClient { BaseAddress = _feed.Client.BaseAddress };
        client.DefaultRequestHeaders.Add("Prefer", $"odata.maxpagesize={page}");
        for (var next = address; next is not null;)
        {
            using var reply = await client.GetAsync(next);
            var text = await reply.Content.ReadAsStringAsync();
            Assert.That(reply.IsSuccessStatusCode, Is.True, $"{address}: {text}");
            var answer = System.Text.Json.JsonDocument.Parse(text).RootElement;
            Assert.That(answer.GetProperty("@odata.count").GetInt32(), Is.EqualTo(kept.Count), address);
            answered.AddRange(answer.GetProperty("value").EnumerateArray().Select(row => string.Join('|', set.Key.Select(key => row.GetProperty(key.Name).ToString()))));
            next = answer.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        Assert.That(answered, Is.EqualTo(expected), address);
    }

    private static string Plain(object? value) =>
        value is DateOnly date ? date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : $"{value}";
}
