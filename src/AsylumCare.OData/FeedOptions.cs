namespace AsylumCare.OData;

/// <summary>The settings section <c>Feed</c>.</summary>
public sealed class FeedOptions
{
    /// <summary>The address that readers use, such as <c>https://asylsjukvard.example/odata</c>; without it, the request's own.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>Whether X-Forwarded-Proto, -Host and -Prefix come from a proxy that can be trusted.</summary>
    public bool TrustForwardedHeaders { get; set; }

    /// <summary>Rows in a page where the reader does not say.</summary>
    public int PageSize { get; set; } = 5_000;

    /// <summary>The most rows in a page, whatever the reader says.</summary>
    public int LargestPage { get; set; } = 20_000;

    /// <summary>Characters in a query string.</summary>
    public int LongestQuery { get; set; } = 8_192;
}
