using System.Diagnostics;
using System.Globalization;
using AsylumCare.App.Bench;
using AsylumCare.Domain.Audiences;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Feed;

namespace AsylumCare.OData.Tests;

/// <summary>A page over HTTP against the floor: a bare reader-to-JSON loop over the same SQL, measured turn about.</summary>
[NonParallelizable]
public sealed class PageSpeedTests
{
    private const int Rows = 5_000;
    private const int Rounds = 21;
    private const double MostTimesTheFloor = 1.5;

    [Test]
    [Category("Speed")]
    public async Task A_page_of_5000_rows_takes_at_most_one_and_a_half_times_the_bare_loop()
    {
        TestFeed.Audience = Audience.Skr;
        await using var feed = await TestFeed.StartAsync(TestCells.Create(SqliteEngine.EngineName, months: 36, regions: [.. Enumerable.Range(1, 21)]));
        var query = new FeedQuery(feed.Reader.Catalog["HealthExaminationCoverage"], TestCells.Publications, Audience.Skr) { Top = Rows };
        var bare = new BarePage(feed.Warehouse.Engine, new FeedCompiler(feed.Warehouse.Engine).Compile(query));
        var (floors, pages) = (new List<double>(), new List<double>());
        var bytes = 0;
        for (var round = 0; round < Rounds + 5; round++)
        {
            var start = Stopwatch.GetTimestamp();
            bare.Write();
            var floor = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            start = Stopwatch.GetTimestamp();
            bytes = (await feed.Client.GetByteArrayAsync("HealthExaminationCoverage")).Length;
            var page = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (round < 5) continue;
            floors.Add(floor);
            pages.Add(page);
        }

        var (least, ours) = (Median(floors), Median(pages));
        TestContext.Progress.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Page of {Rows} rows ({bytes / 1024} KiB): {ours:F1} ms; bare loop {least:F1} ms; {ours / least:F2} times the floor."));
        Assert.That(ours / least, Is.LessThanOrEqualTo(MostTimesTheFloor));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
