using AsylumCare.App.Figures;
using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AsylumCare.App.Pages;

/// <summary>What every page does first: language and theme, state from the address, and the publication it shows.</summary>
public abstract class SitePage(FigureReader reader) : PageModel
{
    /// <summary>The first month that a page can ask for: the indicators are valid from it (<c>etl/indicators</c>), earlier cohorts only fill the queue.</summary>
    public static readonly Month FirstMonth = new(2014, 1);

    protected FigureReader Reader => reader;

    /// <summary>The page's Swedish path.</summary>
    public abstract string Path { get; }

    /// <summary>The menu's page that it belongs to.</summary>
    public virtual string MenuPath => Path;

    public Language Language { get; private set; }

    public string? Theme { get; private set; }

    /// <summary>True for a page with something to show before anything is published.</summary>
    public virtual bool ShowsUnpublished => false;

    /// <summary>Null while nothing is published.</summary>
    public Frame? Frame { get; private set; }

    /// <summary>The text in the page's language.</summary>
    public string L(string swedish, string english) => Language.Of(swedish, english);

    public IActionResult OnGet()
    {
        Language = Request.Path.StartsWithSegments("/en") ? Language.English : Language.Swedish;
        Theme = ThemeChoice.Kept(Request);
        var own = ReadOwn();
        if (own is null) return NotFound();
        var publications = reader.Publications();
        if (publications.Count == 0) return ThemeChoice.Asked(Request) is null ? Page() : ThemeChoice.Keep(Response, Request, Request.Path);
        var regions = reader.Regions(publications[^1]);
        var address = new PageStateReader(Language, Path, name => Request.Query[name].FirstOrDefault());
        var (state, publication) = address.Read(publications, regions, FirstMonth);
        state = state with { Own = own };
        if (ThemeChoice.Asked(Request) is not null) return ThemeChoice.Keep(Response, Request, state.Address);
        Frame = new(state, publication, publications, regions, address.Notices, Theme);
        Show(Frame);
        return Page();
    }

    /// <summary>Reads what the page shows besides published figures.</summary>
    /// <returns>The parameters of its address that are this page's alone; null where there is no such page.</returns>
    protected virtual IReadOnlyList<(string Name, string Value)>? ReadOwn() => [];

    /// <summary>Reads the page's own figures.</summary>
    protected abstract void Show(Frame frame);
}
