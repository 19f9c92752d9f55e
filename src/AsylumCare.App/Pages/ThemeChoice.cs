using Microsoft.AspNetCore.Mvc;

namespace AsylumCare.App.Pages;

/// <summary>
/// Light, dark or as the system: asked by <c>?tema=</c>, kept in a cookie that the server reads, so that a page never flashes
/// and the choice works without a script.
/// </summary>
public static class ThemeChoice
{
    public const string Name = "tema";
    public const string Light = "ljust";
    public const string Dark = "morkt";
    public const string System = "system";

    public static string? Kept(HttpRequest request) => Known(request.Cookies[Name]);

    /// <returns>Null where the address does not ask for a theme.</returns>
    public static string? Asked(HttpRequest request) => request.Query[Name].FirstOrDefault();

    /// <summary>Keeps what was asked and goes to the same page without the question; an unknown theme is the system's.</summary>
    public static IActionResult Keep(HttpResponse response, HttpRequest request, string address)
    {
        if (Known(Asked(request)) is { } theme)
            response.Cookies.Append(Name, theme, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Path = "/" });
        else
            response.Cookies.Delete(Name);
        return new LocalRedirectResult(address);
    }

    private static string? Known(string? theme) => theme is Light or Dark ? theme : null;
}
