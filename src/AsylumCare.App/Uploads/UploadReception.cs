using AsylumCare.App.Receipts;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Operations;
using Microsoft.AspNetCore.Http.Features;

namespace AsylumCare.App.Uploads;

/// <summary>Receives one delivery at a time, several at once: streamed to disk, handed to the intake when whole, and answered with its receipt.</summary>
internal sealed class UploadReception(DeliveryDesk desk, RowReaders readers, DeliveryStatusReader statuses, Serilog.ILogger log) : IDisposable
{
    // For the lines between the files, which the limit is not about.
    private const long Margin = 1 << 20;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim _places = new(desk.Settings.AtOnce);

    public async Task<IResult> ReceiveAsync(HttpContext context)
    {
        var stop = context.RequestAborted;
        var (token, problem) = readers.TokenOf(context.Request);
        if (problem is not null) return problem;
        if (desk.Intake is not { } intake) return UploadProblems.NotHere;
        if (MultipartDelivery.Boundary(context.Request) is not { } boundary) return UploadProblems.NotMultipart;
        if (context.Request.ContentLength > desk.Settings.LargestBytes + Margin) return UploadProblems.TooLarge(desk.Settings.LargestBytes);
        if (!await _places.WaitAsync(TimeSpan.Zero, stop)) return UploadProblems.Busy;
        try
        {
            return await ReceiveAsync(context, intake, boundary, token!, stop);
        }
        catch (BadHttpRequestException failure)
        {
            return failure.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => UploadProblems.TooLarge(desk.Settings.LargestBytes),
                StatusCodes.Status408RequestTimeout => UploadProblems.TooSlow,
                _ => UploadProblems.Broken,
            };
        }
        catch (Exception failure) when (failure is InvalidDataException || stop.IsCancellationRequested)
        {
            return UploadProblems.Broken;
        }
        catch (IOException failure)
        {
            log.Error(failure, "An upload could not be written");
            return UploadProblems.NoRoom;
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task<IResult> ReceiveAsync(HttpContext context, UploadIntake intake, string boundary, DeliveryToken token, CancellationToken stop)
    {
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = desk.Settings.LargestBytes + Margin;
        using var folder = intake.NewFolder();
        if (await MultipartDelivery.ReceiveAsync(folder, boundary, context.Request.Body, desk.Settings.LargestBytes, stop) is { } wrong) return wrong;
        var (manifest, findings) = intake.Read(folder);
        if (manifest is not null && manifest.RegionId != token.RegionId) return UploadProblems.OtherRegion;
        if (manifest is null || findings.Count > 0) return UploadProblems.Manifest(findings);
        log.Information("Delivery {Reference} received with token {TokenId}", manifest.DeliveryReference, token.TokenId);
        var run = intake.Hand(folder, manifest, token);
        return await AnswerAsync(manifest, isHere: run is null, context.Response, stop);
    }

    private async Task<IResult> AnswerAsync(Manifest manifest, bool isHere, HttpResponse response, CancellationToken stop)
    {
        var (reference, region) = (manifest.DeliveryReference, manifest.RegionId);
        var waited = System.Diagnostics.Stopwatch.StartNew();
        var status = statuses.Find(reference, region)!;
        while (!isHere && status.Stage == DeliveryStage.UnderWay && waited.Elapsed < desk.Settings.Patience)
        {
            await Task.Delay(Glance, stop);
            status = statuses.Find(reference, region)!;
        }

        var address = DeliveryAnswer.AddressOf(reference);

        // Sent again: its own receipt, whatever else has come under the reference since.
        if (isHere) return Json(DeliveryAnswer.Of(status, status.Attempts.First(attempt => !attempt.IsRefused && attempt.Files[0].Version == manifest.Version), withRows: true), StatusCodes.Status200OK, address, response);
        if (status.Stage == DeliveryStage.Refused) return UploadProblems.Refused(Receipt.Of(status.Attempts[0]), address);
        var code = status.Stage == DeliveryStage.Received ? StatusCodes.Status200OK : StatusCodes.Status202Accepted;
        return Json(DeliveryAnswer.Of(status, status.Stage == DeliveryStage.Received ? status.Attempts[0] : null, withRows: true), code, address, response);
    }

    private static IResult Json(DeliveryAnswer answer, int status, string address, HttpResponse response)
    {
        response.Headers.Location = address;
        response.Headers.CacheControl = "no-store";
        return Results.Json(answer, ReceiptFile.Json, statusCode: status);
    }
}
