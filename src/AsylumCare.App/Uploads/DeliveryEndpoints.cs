using System.Globalization;
using AsylumCare.App.Jobs;
using AsylumCare.App.Receipts;
using AsylumCare.Warehouse.Engines;

namespace AsylumCare.App.Uploads;

/// <summary>Deliveries over HTTP: sent by a region's own program, and asked about afterwards.</summary>
internal static class DeliveryEndpoints
{
    public const string Path = "/deliveries";

    public static void AddDeliveries(this IServiceCollection services, IWarehouseEngine engine, JobBoard board, DeliveryDesk desk, Serilog.ILogger log)
    {
        var (statuses, readers) = (new DeliveryStatusReader(engine, board.Runs), new RowReaders(desk.Tokens, desk.Settings));
        services.AddSingleton(statuses);
        services.AddSingleton(readers);
        services.AddSingleton(_ => new UploadReception(desk, readers, statuses, log));
    }

    public static void MapDeliveries(this IEndpointRouteBuilder app)
    {
        app.MapPost(Path, (HttpContext context, UploadReception reception) => reception.ReceiveAsync(context));
        app.MapGet(Path + "/{reference:guid}", Status);
        app.MapGet(Path + "/{reference:guid}/rows.csv", Rows);
    }

    private static IResult Status(Guid reference, HttpContext context, DeliveryStatusReader statuses, RowReaders readers)
    {
        context.Response.Headers.CacheControl = "no-store";
        var (found, problem) = Find(reference, context, statuses, readers);
        if (found is not { } status) return problem!;
        var rows = status.RegionId is { } region && readers.MaySee(context, region);
        return Results.Json(DeliveryAnswer.Of(status, status.Attempts.Count > 0 ? status.Attempts[0] : null, rows), ReceiptFile.Json);
    }

    private static IResult Rows(Guid reference, HttpContext context, DeliveryStatusReader statuses, RowReaders readers)
    {
        context.Response.Headers.CacheControl = "no-store";
        var (found, problem) = Find(reference, context, statuses, readers);
        if (found is not { Attempts: [var delivery, ..] } status) return problem ?? UploadProblems.Unknown;
        if (!readers.MaySee(context, delivery.RegionId))
            return context.Request.Headers.Authorization.Count > 0 ? UploadProblems.OtherRegion : UploadProblems.NoToken;
        using var table = new MemoryStream();
        FindingTable.Write(table, Receipt.Of(delivery).Fynd);
        return Results.File(table.ToArray(), "text/csv; charset=utf-8", $"kvitto_{status.Reference}.csv");
    }

    // A token that is given must be good, also where none is needed: its holder is to know. Of two regions with one reference its holder
    // means their own; others mean the one they ask for, else the one whose reference it is.
    private static (DeliveryStatus? Status, UploadProblem? Problem) Find(Guid reference, HttpContext context, DeliveryStatusReader statuses, RowReaders readers)
    {
        var (token, problem) = context.Request.Headers.Authorization.Count > 0 ? readers.TokenOf(context.Request) : (null, null);
        if (problem is not null) return (null, problem);
        var text = reference.ToString("D");
        var asked = token?.RegionId ?? (int.TryParse(context.Request.Query["region"], NumberStyles.None, CultureInfo.InvariantCulture, out var region) ? region : null);
        var status = (asked is null ? null : statuses.Find(text, asked)) ?? statuses.Find(text);
        return (status, status is null ? UploadProblems.Unknown : null);
    }
}
