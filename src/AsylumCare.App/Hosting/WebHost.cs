using System.IO.Compression;
using AsylumCare.App.Jobs;
using AsylumCare.App.Pages;
using AsylumCare.App.Receipts;
using AsylumCare.App.Uploads;
using AsylumCare.Domain.Calendar;
using AsylumCare.OData;
using AsylumCare.Warehouse.Engines;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;
using Serilog;

namespace AsylumCare.App.Hosting;

/// <summary>The web server: pages, static files and the feed over one warehouse.</summary>
internal static class WebHost
{
    /// <param name="port">On the local machine only; 0 lets the system choose.</param>
    public static WebApplication Build(IWarehouseEngine engine, JobBoard board, DeliveryDesk deliveries, DataClock clock, int port, Serilog.ILogger log)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            EnvironmentName = Environments.Production,
        });
        builder.Configuration.AddEnvironmentVariables("ASYLUMCARE__");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = RequestLimits.LongestRequestLine;
            if (port == 0) kestrel.Listen(System.Net.IPAddress.Loopback, 0);
            else kestrel.ListenLocalhost(port);
        });
        builder.Logging.ClearProviders().AddSerilog(log);
        AddServices(builder.Services, engine, board, clock);
        builder.Services.AddDeliveries(engine, board, deliveries, log);
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseErrorAnswers();
        app.UseRequestLimits();
        app.UseStaticFiles();
        app.MapGet("/halsa", () => Results.Text("ok"));
        app.MapRazorPages();
        app.MapDeliveries();
        app.MapAsylumCareOData("/odata");
        return app;
    }

    private static void AddServices(IServiceCollection services, IWarehouseEngine engine, JobBoard board, DataClock clock)
    {
        services.AddSingleton(engine);
        services.AddSingleton(board);
        services.AddSingleton(clock);
        services.AddSingleton<TimeProvider>(clock);
        services.AddPages();
        services.AddAsylumCareOData();
        // No sign-in yet: nothing is encrypted that must outlive the process, so no keys are left in the user's home.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
