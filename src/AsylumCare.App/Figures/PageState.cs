using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures;

/// <summary>All of a page's state that its address holds. Defaults are left out of the address.</summary>
/// <param name="Path">The page's Swedish path, without the language: / or /halsoundersokningar.</param>
/// <param name="Publication">Null for the latest.</param>
/// <param name="From">Null for the page's first month.</param>
/// <param name="Period">The period of comparisons between regions; null for the page's own choice.</param>
public sealed record PageState(
    Language Language, string Path, string? RegionCode, Measure Measure, Month? From, Month? To, Period? Period, DateOnly? Publication)
{
    /// <summary>Parameters of one page alone.</summary>
    public IReadOnlyList<(string Name, string Value)> Own { get; init; } = [];

    public string Address
    {
        get
        {
            var path = Language == Language.English ? "/en" + (Path == "/" ? "" : Path) : Path;
            var query = string.Join('&', Parameters.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
            return query.Length == 0 ? path : $"{path}?{query}";
        }
    }

    /// <summary>The address without its query: what a form goes to.</summary>
    public string Action => (this with { RegionCode = null, Measure = Measure.Coverage60, From = null, To = null, Period = null, Publication = null, Own = [] }).Address;

    public IEnumerable<(string Name, string Value)> Parameters
    {
        get
        {
            if (RegionCode is { } region) yield return ("region", region);
            if (Measure != Measure.Coverage60) yield return ("matt", Measure.Address);
            if (From is { } from) yield return ("fran", from.ToString());
            if (To is { } to) yield return ("till", to.ToString());
            if (Period is { } period) yield return ("period", period.Label);
            if (Publication is { } publication) yield return ("publicering", PeriodText.Date(publication));
            foreach (var own in Own) yield return own;
        }
    }
}
