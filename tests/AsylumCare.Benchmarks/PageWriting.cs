using System.IO.Pipelines;
using AsylumCare.App.Bench;
using AsylumCare.Domain.Audiences;
using AsylumCare.Domain.Calendar;
using AsylumCare.OData;
using AsylumCare.Synthesis;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Feed;
using AsylumCare.Warehouse.Publishing;
using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;

namespace AsylumCare.Benchmarks;

/// <summary>A page of the feed, question to JSON, beside a bare loop from data reader to JSON over the same SQL.</summary>
/// <remarks>
/// What the program's own code costs over its floor: read the column Ratio, for the times are the machine's. Every benchmark is run by
/// <c>dotnet run --project tests/AsylumCare.Benchmarks -c Release -- --filter '*'</c>; one of them by
/// <c>--filter '*PageWriting*'</c>; once each, to see that they work, by <c>--filter '*' --job Dry</c>.
/// The figures of the whole program, over HTTP and with their limits, are those of <c>asylumcare bench</c>.
/// </remarks>
public class PageWriting
{
    private const int Rows = 5_000;
    private const decimal Scale = 0.02m;
    private static readonly Month First = new(2014, 7);
    private static readonly Month Last = new(2016, 12);

    private string _folder = "";
    private FeedReader _reader = null!;
    private FeedQuery _query = null!;
    private BarePage _bare = null!;

    [GlobalSetup]
    public void Fill()
    {
        _folder = Directory.CreateTempSubdirectory("asylumcare-benchmark-").FullName;
        var deliveries = GeneratedWarehouse.Generate(Path.Combine(_folder, "deliveries"), 1, First, Last, Scale, GeneratorParts.Register);
        var engine = GeneratedWarehouse.Fill(Path.Combine(_folder, "data"), deliveries);
        _reader = new FeedReader(engine);
        _query = new FeedQuery(FeedCatalog.Shipped["IndicatorValues"], new PublicationCatalog(engine).Latest(), Audience.Skr) { Top = Rows };
        _bare = new BarePage(engine, new FeedCompiler(engine).Compile(_query));
        var count = _reader.Count(_query);
        if (count < Rows) throw new InvalidOperationException($"The warehouse holds {count} rows, less than a page of {Rows}.");
    }

    [GlobalCleanup]
    public void Remove()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public long BareLoop() => _bare.Write();

    [Benchmark]
    public async Task<int> Feed()
    {
        var output = PipeWriter.Create(Stream.Null);
        var written = 0;
        using (var rows = _reader.Open(_query))
        using (var writer = new RowWriter(output, rows.Columns, new AnswerFormat(Context: true, NumbersAsText: false)))
        {
            writer.Json.WriteStartArray();
            while (rows.Read())
            {
                writer.Json.WriteStartObject();
                writer.WriteProperties(rows);
                writer.Json.WriteEndObject();
                await writer.FlushWhenFullAsync(CancellationToken.None);
                written++;
            }
            writer.Json.WriteEndArray();
            await writer.FlushAsync(CancellationToken.None);
        }
        await output.CompleteAsync();
        return written;
    }
}
