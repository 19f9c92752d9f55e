using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
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
        var query = new FeedQuery(feed.Reader.Catalog["HealthExaminationCoverage"], TestCells.Publications, Audience.Skr) { Top = Rows + 1 };
        var command = new FeedCompiler(feed.Warehouse.Engine).Compile(query);
        var (floors, pages) = (new List<double>(), new List<double>());
        var bytes = 0;
        var buffer = new ArrayBufferWriter<byte>(8 * 1024 * 1024);
        for (var round = 0; round < Rounds + 5; round++)
        {
            var start = Stopwatch.GetTimestamp();
            Bare(feed.Warehouse.Engine, command, buffer);
            var floor = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            start = Stopwatch.GetTimestamp();
            bytes = (await feed.Client.GetByteArrayAsync("HealthExaminationCoverage")).Length;
            var page = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (round < 5) continue;
            floors.Add(floor);
            pages.Add(page);
        }

        var (bare, ours) = (Median(floors), Median(pages));
        TestContext.Progress.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Page of {Rows} rows ({bytes / 1024} KiB): {ours:F1} ms; bare loop {bare:F1} ms; {ours / bare:F2} times the floor."));
        Assert.That(ours / bare, Is.LessThanOrEqualTo(MostTimesTheFloor));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    // As good as a bare loop gets: the buffer is kept between rounds and the writer checks nothing.
    private static void Bare(IWarehouseEngine engine, FeedCommand question, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        using var connection = engine.Open();
        using var command = connection.CreateCommand();
        command.CommandText = question.Sql;
        foreach (var (name, value) in question.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        using var reader = command.ExecuteReader();
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var columns = question.Columns;
        json.WriteStartArray();
        for (var row = 0; row < Rows && reader.Read(); row++)
        {
            json.WriteStartObject();
            for (var i = 0; i < columns.Count; i++)
            {
                if (reader.IsDBNull(i)) json.WriteNull(columns[i].Name);
                else if (columns[i].Type == FeedType.String) json.WriteString(columns[i].Name, reader.GetString(i));
                else json.WriteNumber(columns[i].Name, reader.GetInt64(i));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
    }
}
