using System.Diagnostics;
using AsylumCare.App.Hosting;
using AsylumCare.App.Jobs;
using AsylumCare.App.Uploads;
using AsylumCare.Domain.Audiences;
using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Feed;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Operations;
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
        var operations = OperationsSetup.Initialise(engine);
        await using var app = WebHost.Build(
            engine, new JobBoard(new RunCatalog(operations), []), DeliveryDesk.WithoutIntake(operations), new DataClock(GeneratedWarehouse.Today), port: 0, Serilog.Core.Logger.None);
        await app.StartAsync(stop);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var query = new FeedQuery(FeedCatalog.Shipped[Set], new PublicationCatalog(engine).Latest(), Audience.Skr) { Top = Rows };
        var floorPage = new BarePage(engine, new FeedCompiler(engine).Compile(query));
        var (floors, pages) = (new List<double>(), new List<double>());
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            floorPage.Write();
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
}
