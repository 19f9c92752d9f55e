using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures;

/// <param name="Open">Whether the explanation stands open when the page comes.</param>
public sealed record RatioView(Language Language, RatioStory Story, PublishedState Publication, bool Open)
{
    /// <summary>What the reader must know where the ratio is not counted on Migrationsverket's figure.</summary>
    public string? DenominatorNote => Publication.OfficialDenominator ? null : Language.Of(
        "Kvoten räknas här på registrets egna ansökningar, inte på Migrationsverkets: underlaget är ett urval.",
        "The ratio is counted here on the register's own applications, not on Migrationsverket's: the data are a sample.");
}
