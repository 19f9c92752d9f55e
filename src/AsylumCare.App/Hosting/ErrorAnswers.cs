using AsylumCare.App.Uploads;
using AsylumCare.Warehouse.Engines;
using Microsoft.AspNetCore.Diagnostics;

namespace AsylumCare.App.Hosting;

/// <summary>What a caller sees when something fails: a page in the page's language, an OData error, or problem JSON; never a stack trace.</summary>
internal static class ErrorAnswers
{
    public static WebApplication UseErrorAnswers(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = AnswerAsync,
            AllowStatusCode404Response = true,
            SuppressDiagnosticsCallback = _ => false,
        });
        app.UseStatusCodePages(async status =>
        {
            var context = status.HttpContext;
            if (IsDeliveries(context.Request.Path)) await DeliveryFailure.Of(context.Response.StatusCode).ExecuteAsync(context);
            else if (IsFeed(context.Request.Path)) await FeedErrorAsync(context, FeedFailure.Of(context.Response.StatusCode));
            else await PageAsync(context, ErrorTexts.Of(context.Response.StatusCode, IsEnglish(context.Request.Path)));
        });
        return app;
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var feature = context.Features.Get<IExceptionHandlerPathFeature>();
        var path = new PathString(feature?.Path ?? context.Request.Path);
        var unavailable = feature?.Error is WarehouseUnavailableException;
        context.Response.StatusCode = unavailable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        if (unavailable) context.Response.Headers.RetryAfter = "30";
        if (IsDeliveries(path))
        {
            await DeliveryFailure.Of(context.Response.StatusCode).ExecuteAsync(context);
        }
        else if (IsFeed(path))
        {
            await FeedErrorAsync(context, FeedFailure.Of(context.Response.StatusCode));
        }
        else
        {
            await PageAsync(context, ErrorTexts.Of(context.Response.StatusCode, IsEnglish(path)));
        }
    }

    private static bool IsFeed(PathString path) => path.StartsWithSegments("/odata");

    private static bool IsDeliveries(PathString path) => path.StartsWithSegments(DeliveryEndpoints.Path);

    private static bool IsEnglish(PathString path) => path.StartsWithSegments("/en");

    private static Task FeedErrorAsync(HttpContext context, FeedFailure failure)
    {
        context.Response.Headers["OData-Version"] = "4.0";
        var error = new { error = new { code = failure.Code, message = failure.Message } };
        return context.Response.WriteAsJsonAsync(error, options: null, "application/json;odata.metadata=minimal;charset=utf-8", context.RequestAborted);
    }

    private static Task PageAsync(HttpContext context, ErrorTexts texts)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(texts.ToHtml(), context.RequestAborted);
    }
}
