using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures;

/// <summary>
/// The overview's first sentence, built from the figures: the four months in a row with most applications, and how soon those who
/// came in the busiest of them were examined, against those who came a year earlier.
/// </summary>
public static class Headline
{
    private const int PeakMonths = 4;

    /// <param name="applications">Every month in order, without gaps.</param>
    /// <param name="coverage">The nation's 60-day coverage by month, where published.</param>
    public static Sentence Of(
        Language language, IReadOnlyList<MonthlyApplications> applications, IReadOnlyDictionary<Month, FigureValue> coverage, PublishedState publication)
    {
        if (applications.Count < PeakMonths) return Sentence.Empty.Then(language.Of("Inga månader är publicerade än.", "No months are published yet."));
        var start = Enumerable.Range(0, applications.Count - PeakMonths + 1).MaxBy(i => Sum(applications, i));
        var (from, to) = (applications[start].Month, applications[start + PeakMonths - 1].Month);
        var busiest = applications.Skip(start).Take(PeakMonths).MaxBy(month => month.Applications)!.Month;
        var said = Sentence.Empty
            .Then(Proof.OfApplications(language, from, to, Sum(applications, start), publication))
            .Then(language.Of($" sökte asyl {language.Range(from, to)}. ", $" people applied for asylum in {language.Range(from, to)}. "));
        return coverage.TryGetValue(busiest, out var then)
            ? Examined(said, language, busiest, then, coverage.GetValueOrDefault(busiest.AddMonths(-12)), publication)
            : said.Then(Missing(language, busiest, publication));
    }

    private static Sentence Examined(
        Sentence said, Language language, Month busiest, FigureValue then, FigureValue? yearBefore, PublishedState publication)
    {
        said = said
            .Then(language.Of($"Av dem som kom i {language.NameOnly(busiest)} hade ", $"Of those who came in {language.NameOnly(busiest)}, "))
            .Then(Proof.Of(language, then, publication))
            .Then(language.Of(" undersökts inom 60 dagar", " had been examined within 60 days"));
        if (yearBefore is null) return said.Then(".");
        return said
            .Then(language.Of(", mot ", ", against "))
            .Then(Proof.Of(language, yearBefore, publication))
            .Then(language.Of(" ett år tidigare.", " a year earlier."));
    }

    private static string Missing(Language language, Month busiest, PublishedState publication) =>
        CoverageGap.Mark(busiest, 60, publication) == FigureText.TooEarly
            ? language.Of(
                $"För dem som kom i {language.NameOnly(busiest)} är det för tidigt att säga hur många som undersökts inom 60 dagar.",
                $"For those who came in {language.NameOnly(busiest)} it is too early to say how many were examined within 60 days.")
            : language.Of(
                $"Hur många av dem som kom i {language.NameOnly(busiest)} som undersökts är inte levererat.",
                $"How many of those who came in {language.NameOnly(busiest)} were examined has not been delivered.");

    private static long Sum(IReadOnlyList<MonthlyApplications> applications, int start) =>
        applications.Skip(start).Take(PeakMonths).Sum(month => month.Applications);
}
