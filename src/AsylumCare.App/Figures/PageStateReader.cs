using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;
using AsylumCare.Warehouse.Feed;

namespace AsylumCare.App.Figures;

/// <summary>
/// Reads the state from an address. An unknown or hostile value becomes the nearest valid one with a notice, never an error page.
/// </summary>
public sealed class PageStateReader(Language language, string path, Func<string, string?> parameter)
{
    private const int LongestEcho = 40;
    private readonly List<string> _notices = [];

    public IReadOnlyList<string> Notices => _notices;

    /// <param name="publications">In order; at least one.</param>
    /// <returns>The state, and the publication that it shows.</returns>
    public (PageState State, PublishedState Publication) Read(
        IReadOnlyList<PublishedState> publications, IReadOnlyList<RegionName> regions, Month first)
    {
        var publication = Publication(publications);
        var last = publication.LastMonth ?? first;
        var from = MonthOf("fran", first, last);
        var to = MonthOf("till", first, last);
        if (from > to)
        {
            Notice($"Perioden {from} till {to} är bakvänd; den visas framåt.", $"The period {from} to {to} runs backwards; it is shown forwards.");
            (from, to) = (to, from);
        }
        var state = new PageState(
            language, path, Region(regions), MeasureOf(), from == first ? null : from, to == last ? null : to, PeriodOf(first, last),
            publication == publications[^1] ? null : publication.DataDate);
        return (state, publication);
    }

    private PublishedState Publication(IReadOnlyList<PublishedState> publications)
    {
        if (Asked("publicering") is not { } text) return publications[^1];
        var choice = PublicationChoice.Parse(text);
        if (choice?.Id is { } number && publications.FirstOrDefault(publication => publication.Sequence == number) is { } numbered) return numbered;
        if (choice?.DataDate is not { } date)
        {
            Notice($"Publiceringen ”{Echo(text)}” finns inte; den senaste visas.", $"There is no publication “{Echo(text)}”; the latest is shown.");
            return publications[^1];
        }
        var nearest = publications.LastOrDefault(publication => publication.DataDate <= date) ?? publications[0];
        if (nearest.DataDate != date)
        {
            var shown = PeriodText.Date(nearest.DataDate);
            Notice($"Ingen publicering {Echo(text)}; den från {shown} visas.", $"No publication on {Echo(text)}; that of {shown} is shown.");
        }
        return nearest;
    }

    private string? Region(IReadOnlyList<RegionName> regions)
    {
        if (Asked("region") is not { } text || text == FigureValue.Nation) return null;
        if (regions.FirstOrDefault(region => region.Code == text.PadLeft(2, '0')) is { } found) return found.Code;
        Notice($"Regionen ”{Echo(text)}” finns inte; hela riket visas.", $"There is no region “{Echo(text)}”; the whole nation is shown.");
        return null;
    }

    private Measure MeasureOf()
    {
        if (Asked("matt") is not { } text) return Measure.Coverage60;
        if (Measure.Find(text) is { } measure) return measure;
        Notice($"Måttet ”{Echo(text)}” finns inte; undersökta inom 60 dagar visas.", $"There is no measure “{Echo(text)}”; examined within 60 days is shown.");
        return Measure.Coverage60;
    }

    private Month MonthOf(string name, Month first, Month last)
    {
        var standard = name == "fran" ? first : last;
        if (Asked(name) is not { } text) return standard;
        if (!Month.TryParse(text, out var month))
        {
            Notice($"”{Echo(text)}” är ingen månad (ÅÅÅÅ-MM); {standard} används.", $"“{Echo(text)}” is not a month (YYYY-MM); {standard} is used.");
            return standard;
        }
        var nearest = month < first ? first : month > last ? last : month;
        if (nearest != month) Notice($"{month} ligger utanför {first}–{last}; {nearest} används.", $"{month} lies outside {first}–{last}; {nearest} is used.");
        return nearest;
    }

    private Period? PeriodOf(Month first, Month last)
    {
        if (Asked("period") is not { } text) return null;
        foreach (var month in Month.Range(first, last))
        {
            foreach (var type in (ReadOnlySpan<PeriodType>)[PeriodType.Year, PeriodType.Quarter])
            {
                var period = Period.Of(type, month);
                if (string.Equals(period.Label, text, StringComparison.OrdinalIgnoreCase) && period.FirstMonth >= first) return period;
            }
        }
        Notice($"Perioden ”{Echo(text)}” finns inte; den senaste färdiga visas.", $"There is no period “{Echo(text)}”; the latest complete one is shown.");
        return null;
    }

    private string? Asked(string name) => parameter(name)?.Trim() is { Length: > 0 } text ? text : null;

    private void Notice(string swedish, string english) => _notices.Add(language.Of(swedish, english));

    private static string Echo(string text) => text.Length <= LongestEcho ? text : string.Concat(text.AsSpan(0, LongestEcho), "…");
}
