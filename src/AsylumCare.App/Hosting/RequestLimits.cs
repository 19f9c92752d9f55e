namespace AsylumCare.App.Hosting;

/// <summary>What no page and no set takes: it is refused with a status, and <see cref="ErrorAnswers"/> says why.</summary>
internal static class RequestLimits
{
    /// <summary>Characters of path and query: the longest query the feed takes, percent-encoded.</summary>
    public const int LongestAddress = 32 * 1024;

    /// <summary>Above this the server itself answers, without headers or words.</summary>
    public const int LongestRequestLine = 8 * LongestAddress;

    public static IApplicationBuilder UseRequestLimits(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (HttpMethods.IsTrace(request.Method))
        {
            // It would echo a caller's own headers.
            context.Response.Headers.Allow = "GET, HEAD";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        if ((request.Path.Value?.Length ?? 0) + (request.QueryString.Value?.Length ?? 0) > LongestAddress)
        {
            context.Response.StatusCode = StatusCodes.Status414UriTooLong;
            return Task.CompletedTask;
        }

        return next(context);
    });
}
