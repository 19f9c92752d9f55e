using System.Text.Encodings.Web;
using System.Text.Unicode;
using AsylumCare.App.Figures;
using AsylumCare.Warehouse.Feed;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace AsylumCare.App.Pages;

/// <summary>Razor Pages at their Swedish addresses and the same under <c>/en</c>.</summary>
public static class PageSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.TryAddSingleton<FeedReader>();
        services.AddSingleton<FigureReader>();
        // Letters stay letters: the pages are UTF-8, and half the length without entities.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages(options =>
        {
            options.Conventions.AddPageRoute("/Overview", "en");
            options.Conventions.AddPageRoute("/Examinations", "en" + MenuItem.ExaminationsPath);
            options.Conventions.AddPageRoute("/Compare", "en" + MenuItem.ComparePath);
            options.Conventions.AddPageRoute("/Deliveries", "en" + MenuItem.DeliveriesPath);
            options.Conventions.AddPageRoute("/DeliveryReceipt", "en" + MenuItem.DeliveriesPath + "/{reference:guid}");
            options.Conventions.AddPageRoute("/Jobs", "en" + MenuItem.JobsPath);
            options.Conventions.AddPageRoute("/JobRun", "en" + MenuItem.JobsPath + "/{id:long}");
        });
        return services;
    }
}
