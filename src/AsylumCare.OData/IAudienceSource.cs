using AsylumCare.Domain.Audiences;
using Microsoft.AspNetCore.Http;

namespace AsylumCare.OData;

/// <summary>Who asks: the host knows, by sign-in or otherwise.</summary>
public interface IAudienceSource
{
    Audience Of(HttpContext context);
}

/// <summary>Everyone is SKR: for a service that nobody but SKR reaches, until people sign in.</summary>
internal sealed class EveryoneIsSkr : IAudienceSource
{
    public Audience Of(HttpContext context) => Audience.Skr;
}
