using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures;

/// <summary>What a number opens: how it is made, from where, and the address of its rows in the feed.</summary>
/// <param name="Id">Unique on the page, for the element that opens.</param>
/// <param name="Text">The number as the page shows it.</param>
/// <param name="Made">n of N, in words.</param>
/// <param name="Interval">The interval with its limits, or null where the figure has none.</param>
public sealed record Proof(string Id, string Text, string Title, string Made, string? Interval, string Source, string RowsUrl)
{
    /// <param name="place">Where on the page the figure stands, when it stands in more than one.</param>
    public static Proof Of(Language language, FigureValue figure, PublishedState publication, string place = "f")
    {
        var isRatio = figure.Indicator == FigureValue.Ratio;
        return new(
            $"{place}-{figure.Indicator}-{figure.Variant}-{figure.RegionCode}-{figure.Period.Label}",
            figure.Value is { } value ? language.Share(value) : FigureText.NotDelivered,
            NameOf(language, figure, isRatio),
            MadeOf(language, figure, isRatio),
            figure is { Lower: { } lower, Upper: { } upper } ? language.Interval(lower, upper) : null,
            Sources.Of(language, figure, publication),
            FeedAddress.Of(figure, publication));
    }

    /// <summary>A sum of Migrationsverket's months.</summary>
    public static Proof OfApplications(Language language, Month from, Month to, long applications, PublishedState publication) => new(
        $"f-applications-{from}-{to}",
        language.Count(applications),
        language.Of($"Asylansökningar {language.Range(from, to)}, hela riket", $"Asylum applications {language.Range(from, to)}, the nation"),
        language.Of("Summan av månadernas inkomna ansökningar.", "The sum of the months' applications."),
        null,
        Sources.Applications(language, publication),
        FeedAddress.OfApplications(from, to, publication));

    private static string NameOf(Language language, FigureValue figure, bool isRatio)
    {
        var period = language.Name(figure.Period);
        if (isRatio) return language.Of($"Undersökningar per ansökan {period} (kvot)", $"Examinations per application {period} (ratio)");
        var days = figure.Variant.TrimEnd('a', 'b');
        return language.Of($"Undersökta inom {days} dagar, sökte {period}", $"Examined within {days} days, applied {period}");
    }

    private static string MadeOf(Language language, FigureValue figure, bool isRatio)
    {
        var (n, all) = (language.Count(figure.Numerator), language.Count(figure.Denominator));
        return isRatio
            ? language.Of($"n = {n} undersökningar, N = {all} ansökningar. En kvot, inte en andel: den kan överstiga 100\u00a0%.",
                $"n = {n} examinations, N = {all} applications. A ratio, not a share: it may exceed 100%.")
            : language.Of($"n = {n} undersökta av N = {all} sökande.", $"n = {n} examined of N = {all} applicants.");
    }
}
