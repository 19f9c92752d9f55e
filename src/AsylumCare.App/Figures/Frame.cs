using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures;

/// <summary>What stands around every page: language, state, the publication shown, and what the reader must be told.</summary>
/// <param name="Theme">ljust, morkt, or null to follow the reader's system.</param>
public sealed record Frame(
    PageState State, PublishedState Publication, IReadOnlyList<PublishedState> Publications, IReadOnlyList<RegionName> Regions,
    IReadOnlyList<string> Notices, string? Theme)
{
    public Language Language => State.Language;

    public RegionName? Region => Regions.FirstOrDefault(region => region.Code == State.RegionCode);

    /// <summary>The nation, and the chosen region.</summary>
    public IEnumerable<string> RegionCodes => Region is { } region ? [FigureValue.Nation, region.Code] : [FigureValue.Nation];

    /// <summary>Can I trust this today: publication, last month, how many regions are in it.</summary>
    public string Status
    {
        get
        {
            var through = Publication.LastMonth is { } last
                ? Language.Of($"data t.o.m. {Language.Name(last)}", $"data through {Language.Name(last)}")
                : Language.Of("inga regiondata än", "no regional data yet");
            var delivered = Language.Of(
                $"{Publication.RegionsDelivered} av {Publication.RegionsExpected} regioner har levererat",
                $"{Publication.RegionsDelivered} of {Publication.RegionsExpected} regions have delivered");
            return $"{Sources.Publication(Language, Publication)} · {through} · {delivered}";
        }
    }
}
