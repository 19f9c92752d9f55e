using System.Text.Json.Serialization;
using AsylumCare.App.Receipts;
using Microsoft.AspNetCore.WebUtilities;

namespace AsylumCare.App.Uploads;

/// <summary>Why a request about deliveries was refused, as problem JSON (RFC 9457) in both languages.</summary>
/// <param name="Fynd">What was found in the delivery, where that is why.</param>
/// <param name="Kvitto">Where the receipt is, where there is one.</param>
internal sealed record UploadProblem(
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("status")] int Status,
    [property: JsonPropertyName("detail")] string Detail,
    [property: JsonPropertyName("detailEn")] string DetailEn,
    [property: JsonPropertyName("fynd")][property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ReceiptLine>? Fynd = null,
    [property: JsonPropertyName("kvitto")][property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Kvitto = null) : IResult
{
    private const string ContentType = "application/problem+json; charset=utf-8";

    /// <summary>Seconds; null where coming again does not help.</summary>
    [JsonIgnore]
    public int? RetryAfter { get; init; }

    public static UploadProblem Of(int status, string code, string detail, string detailEn) =>
        new($"urn:asylumcare:problem:{code}", ReasonPhrases.GetReasonPhrase(status), status, detail, detailEn);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.Headers.CacheControl = "no-store";
        if (Status == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = "Bearer realm=\"deliveries\"";
        if (RetryAfter is { } seconds) response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (Kvitto is not null) response.Headers.Location = Kvitto;
        return response.WriteAsJsonAsync(this, ReceiptFile.Json, ContentType, httpContext.RequestAborted);
    }
}
