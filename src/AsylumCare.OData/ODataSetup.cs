using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Feed;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AsylumCare.OData;

/// <summary>Puts the feed into a host that has an <see cref="IWarehouseEngine"/>.</summary>
public static class ODataSetup
{
    /// <summary>The feed's services. A host with sign-in registers its own <see cref="IAudienceSource"/>.</summary>
    public static IServiceCollection AddAsylumCareOData(this IServiceCollection services)
    {
        services.AddOptions<FeedOptions>().BindConfiguration("Feed");
        services.TryAddSingleton(FeedCatalog.Shipped);
        services.TryAddSingleton(provider => new FeedReader(provider.GetRequiredService<IWarehouseEngine>(), provider.GetRequiredService<FeedCatalog>()));
        services.TryAddSingleton<IAudienceSource, EveryoneIsSkr>();
        services.TryAddSingleton<FeedModel>();
        services.TryAddSingleton<ODataEndpoint>();
        return services;
    }

    /// <param name="prefix">The service root, such as /odata.</param>
    public static IEndpointRouteBuilder MapAsylumCareOData(this IEndpointRouteBuilder routes, string prefix)
    {
        routes.Map($"{prefix}/{{**path}}", (HttpContext context, string? path) =>
            context.RequestServices.GetRequiredService<ODataEndpoint>().AnswerAsync(context, prefix, path ?? ""));
        return routes;
    }
}
