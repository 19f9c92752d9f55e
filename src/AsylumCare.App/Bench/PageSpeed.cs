using System.Buffers;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using AsylumCare.App.Hosting;
using AsylumCare.Domain.Audiences;
using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Feed;
using AsylumCare.Warehouse.Publishing;
using Serilog;

namespace AsylumCare.App.Bench;

/// <summary>A page of the feed over HTTP beside the floor: a bare loop from data reader to JSON over the same SQL, turn about.</summary>
internal static class PageSpeed
{
    private const string Set = "HealthExaminationCoverage";
    private const int Rows = 5_000;
    private const int Rounds = 15;
    private const int WarmUp = 5;
    private const double Limit = 1.5;

    /// <param name="data">A whole demonstration.</param>
    public static async Task<Measurement> MeasureAsync(string data, CancellationToken stop)
    {
        var engine = WarehouseEngines.Create(WarehouseOptions.Embedded(data));
        await using var app = WebHost.Build(engine, new DataClock(new DateOnly(2017, 6, 26)), port: 0, Serilog.Core.Logger.None);
        await app.StartAsync(stop);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var query = new FeedQuery(FeedCatalog.Shipped[Set], new PublicationCatalog(engine).Latest(), Audience.Skr) { Top = Rows };
        var question = new FeedCompiler(engine).Compile(query);
        var buffer = new ArrayBufferWriter<byte>(8 << 20);
        var (floors, pages) = (new List<double>(), new List<double>());
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            Bare(engine, question, buffer);
            var floor = clock.Elapsed.TotalMilliseconds;
            clock.Restart();
            _ = await client.GetByteArrayAsync(new Uri($"/odata/{Set}", UriKind.Relative), stop);
            if (round < WarmUp) continue;
            floors.Add(floor);
            pages.Add(clock.Elapsed.TotalMilliseconds);
        }
        await app.StopAsync(stop);
        var (bare, page) = (Measurement.Median(floors), Measurement.Median(pages));
        return new($"OData page of {Rows} rows ({page:0} ms) / bare reader-to-JSON loop ({bare:0} ms)", page / bare, Limit, "×");
    }

    /// <summary>As good as a bare loop gets: the buffer is kept between rounds and the writer checks nothing.</summary>
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
        json.WriteStartArray();
        while (reader.Read())
        {
            json.WriteStartObject();
            for (var i = 0; i < question.Columns.Count; i++)
            {
                var column = question.Columns[i];
                if (reader.IsDBNull(i)) json.WriteNull(column.Name);
                else if (column.Type == FeedType.String) json.WriteString(column.Name, reader.GetString(i));
                else json.WriteNumber(column.Name, reader.GetInt64(i));
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
