using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures;

/// <summary>What a page says of the publication it shows.</summary>
/// <param name="LastMonth">Last month with regional data, or null where no region has delivered.</param>
/// <param name="OfficialDenominator">Whether the nation's ratio is counted on Migrationsverket's applications, not the register's.</param>
/// <param name="IsDemo">Regional figures are synthetic.</param>
public sealed record PublishedState(
    int Sequence, DateOnly DataDate, Month? LastMonth, int RegionsExpected, int RegionsDelivered, bool OfficialDenominator, bool IsDemo);

public sealed record RegionName(int Id, string Code, string Swedish, string English)
{
    public string In(Language language) => language.Of(Swedish, English);

    /// <summary>The name without the word region, for the labels of a chart: Halland, Jönköping, Västra Götaland.</summary>
    public string Short => Swedish.Replace("Region ", "", StringComparison.Ordinal).Replace("sregionen", "", StringComparison.Ordinal)
        .Replace("s län", "", StringComparison.Ordinal).Replace(" län", "", StringComparison.Ordinal);
}
