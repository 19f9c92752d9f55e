using System.Net;
using AsylumCare.App.Settings;
using AsylumCare.Warehouse.Operations;

namespace AsylumCare.App.Uploads;

/// <summary>Who may see the rows of a receipt: the region by its token, and whoever sits at this machine itself.</summary>
public sealed class RowReaders
{
    private const string Scheme = "Bearer ";
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    private readonly DeliveryTokens _tokens;
    private readonly UploadSettings _settings;

    internal RowReaders(DeliveryTokens tokens, UploadSettings settings) => (_tokens, _settings) = (tokens, settings);

    /// <summary>The token of a request; a problem where it has none that is good.</summary>
    internal (DeliveryToken? Token, UploadProblem? Problem) TokenOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return (null, UploadProblems.NoToken);
        return _tokens.Use(header[Scheme.Length..].Trim()) is { } token ? (token, null) : (null, UploadProblems.BadToken);
    }

    public bool MaySee(HttpContext context, int regionId) =>
        context.Request.Headers.Authorization.Count > 0 ? TokenOf(context.Request).Token?.RegionId == regionId : IsLocal(context);

    /// <summary>
    /// At this machine, and not through a server in front of the program, which would make everyone local: such a one tells of itself in a
    /// header, speaks HTTP/1.0, or passes on the name that it was called by.
    /// </summary>
    private bool IsLocal(HttpContext context)
    {
        var request = context.Request;
        return _settings.LocalReaders && context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && (request.Host.Host is "localhost" or "127.0.0.1" or "[::1]") && !HttpProtocol.IsHttp10(request.Protocol)
            && !Array.Exists(ProxyHeaders, request.Headers.ContainsKey);
    }
}
