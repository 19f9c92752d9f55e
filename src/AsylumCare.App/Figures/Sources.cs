using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures;

/// <summary>Who a figure comes from, with the mark of the demonstration where regional figures are synthetic.</summary>
public static class Sources
{
    /// <summary>The band of the demonstration, also inside every chart.</summary>
    public static string DemoBand(Language language) => language.Of(
        "Demonstration. Rikets ansökningar och beslut är verkliga (Källa: Migrationsverket). Alla person- och regionuppgifter är syntetiska.",
        "Demonstration. The nation's applications and decisions are real (Source: Migrationsverket). All data on persons and regions are synthetic.");

    public static string Applications(Language language, PublishedState publication) =>
        $"{language.Of("Källa: Migrationsverket", "Source: Migrationsverket")}. {Publication(language, publication)}";

    public static string Regions(Language language, PublishedState publication) =>
        $"{RegionsOnly(language, publication)}. {Publication(language, publication)}";

    public static string Both(Language language, PublishedState publication) =>
        $"{RegionsOnly(language, publication)}; {language.Of("ansökningar: Migrationsverket", "applications: Migrationsverket")}. {Publication(language, publication)}";

    public static string Of(Language language, FigureValue figure, PublishedState publication) =>
        figure.Indicator == FigureValue.Ratio && figure.RegionCode == FigureValue.Nation && publication.OfficialDenominator
            ? Both(language, publication)
            : Regions(language, publication);

    public static string Publication(Language language, PublishedState publication) =>
        $"{language.Of("Publicering", "Publication")} {PeriodText.Date(publication.DataDate)}";

    private static string RegionsOnly(Language language, PublishedState publication) => publication.IsDemo
        ? language.Of("Källa: syntetiska register och hälsoundersökningar", "Source: synthetic registers and health examinations")
        : language.Of("Källa: regionernas register och hälsoundersökningar", "Source: the regions' registers and health examinations");
}
