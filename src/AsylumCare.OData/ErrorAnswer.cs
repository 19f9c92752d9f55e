using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace AsylumCare.OData;

/// <summary>An error body by OData's JSON format, its message first in Swedish, then in English.</summary>
internal static class ErrorAnswer
{
    public static async Task WriteAsync(HttpContext context, ODataFailure failure)
    {
        if (context.Response.HasStarted || context.Response.BodyWriter is { CanGetUnflushedBytes: true, UnflushedBytes: > 0 })
        {
            // Half an answer must not look like a whole one.
            context.Abort();
            return;
        }

        context.Response.StatusCode = failure.Status;
        context.Response.ContentType = "application/json;odata.metadata=minimal;charset=utf-8";
        await using var json = new Utf8JsonWriter(
            context.Response.BodyWriter, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", failure.Code);
        json.WriteString("message", failure.Message);
        if (failure.Target is { } target) json.WriteString("target", target);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
