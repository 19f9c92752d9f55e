using Microsoft.AspNetCore.Http;

namespace AsylumCare.OData;

/// <summary>The address of the service root as the reader knows it, ending in a slash.</summary>
internal static class PublicAddress
{
    public static string Of(HttpRequest request, string prefix, FeedOptions options)
    {
        if (options.PublicAddress is { } configured) return $"{configured.AbsoluteUri.TrimEnd('/')}/";
        var (scheme, host, before) = (request.Scheme, request.Host, request.PathBase.Value ?? "");
        if (options.TrustForwardedHeaders)
        {
            scheme = First(request, "X-Forwarded-Proto") is "https" or "http" ? First(request, "X-Forwarded-Proto")! : scheme;
            host = First(request, "X-Forwarded-Host") is { } forwarded ? new HostString(forwarded) : host;
            before = First(request, "X-Forwarded-Prefix") is { } inFront ? inFront.TrimEnd('/') : before;
        }

        var address = $"{scheme}://{(host.HasValue ? host.ToUriComponent() : "localhost")}{before}{prefix}/";
        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? uri.AbsoluteUri
            : throw ODataFailure.BadRequest("Värdnamnet kan inte läsas.", "The host name cannot be read.", "Host");
    }

    // Several proxies leave a list; the first is the one the reader spoke to.
    private static string? First(HttpRequest request, string header) =>
        request.Headers[header].ToString().Split(',')[0].Trim() is { Length: > 0 } value ? value : null;
}
