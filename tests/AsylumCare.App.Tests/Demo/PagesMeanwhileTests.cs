using AsylumCare.App.Hosting;
using AsylumCare.App.Jobs;
using AsylumCare.App.Tests.Verbs;
using AsylumCare.App.Uploads;
using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Operations;
using Dapper;

namespace AsylumCare.App.Tests.Demo;

/// <summary>Pages and feed while a load or a publication holds the write lock for as long as it likes.</summary>
public sealed class PagesMeanwhileTests
{
    // A writer that waits does so for 30 s.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(15);

    [Test]
    public async Task Pages_and_feed_answer_while_somebody_writes()
    {
        using var folder = new TestFolder();
        Assert.That((await Shell.RunAsync("demo", "--no-serve", "--scale", "0.005", "--data", folder.Path)).ExitCode, Is.Zero);
        var engine = WarehouseEngines.Create(WarehouseOptions.Embedded(folder.Path));
        using var connection = engine.Open();
        using var writing = connection.BeginTransaction();
        connection.Execute("DELETE FROM fact_care_contact", transaction: writing);
        connection.Execute("DELETE FROM cube_health_examination_coverage", transaction: writing);

        var operations = OperationsSetup.Initialise(engine);
        await using var app = WebHost.Build(
            engine, new JobBoard(new RunCatalog(operations), []), DeliveryDesk.WithoutIntake(operations), new DataClock(new DateOnly(2017, 6, 26)), port: 0, Serilog.Core.Logger.None);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()), Timeout = AtOnce };
        foreach (var address in new[] { "/", "/halsoundersokningar", "/jobb", "/odata/HealthExaminationCoverage?$top=5", "/odata/Publications", "/odata/Deliveries?$top=5" })
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.That(answer.IsSuccessStatusCode, address);
        }

        var cells = await client.GetStringAsync(new Uri("/odata/HealthExaminationCoverage/$count", UriKind.Relative));
        Assert.That(long.Parse(cells), Is.GreaterThan(0), "what is not committed is not seen");
    }
}
