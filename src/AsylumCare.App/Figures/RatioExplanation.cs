using AsylumCare.Domain.Indicators;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures;

/// <summary>The sentences under "Varför?". They say of each year what its figures allow, and never that coverage stood still.</summary>
public static class RatioExplanation
{
    public static IReadOnlyList<string> Of(Language language, IReadOnlyList<RatioYear> years, UnchangedProcess process) =>
    [
        language.Of(
            "Kvoten delar årets undersökningar med årets ansökningar. Det är inte samma personer: den som söker i december undersöks ofta året efter. Därför kan kvoten överstiga 100\u00a0%.",
            "The ratio divides the year's examinations by the year's applications. They are not the same people: someone who applies in December is often examined the year after. That is why it may exceed 100%."),
        Cohorts(language, years),
        Process(language, years, process),
        .. years.Skip(1).Select(year => Verdict(language, year)),
    ];

    private static string Cohorts(Language language, IReadOnlyList<RatioYear> years)
    {
        var said = string.Join(", ", years.Select(year => year.Coverage60 is { Value: { } share }
            ? language.Of($"{language.Share(share)} av dem som sökte {year.Year}", $"{language.Share(share)} of those who applied in {year.Year}")
            : language.Of($"för tidigt att säga för {year.Year}", $"too early to say for {year.Year}")));
        return language.Of($"Kohortmåttet följer dem som sökte. Undersökta inom 60 dagar: {said}.", $"Cohort coverage follows those who applied. Examined within 60 days: {said}.");
    }

    private static string Process(Language language, IReadOnlyList<RatioYear> years, UnchangedProcess process)
    {
        var uptake = language.Share((decimal)process.Uptake);
        var course = string.Join(" → ", years.Select(year => language.Share(year.Unchanged)));
        return language.Of(
            $"En oförändrad process, där {uptake} av alla som söker undersöks efter i medeltal {process.MeanDelayDays:0} dagar, hade på samma ansökningar gett kvoten {course}.",
            $"An unchanged process, in which {uptake} of everyone who applies are examined after a mean of {process.MeanDelayDays:0} days, would have given the ratio {course} on the same applications.");
    }

    private static string Verdict(Language language, RatioYear year)
    {
        var ratio = language.Share(year.Ratio.Value.GetValueOrDefault());
        var extra = language.Count(Math.Abs(year.Extra));
        return (year.IsExplained, year.Difference > 0) switch
        {
            (true, _) => language.Of(
                $"{year.Year}: {ratio} går att förklara med när under åren ansökningarna kom. Kvoten i sig visar varken att vården blev bättre eller sämre.",
                $"{year.Year}: {ratio} can be explained by when in the years the applications came. The ratio in itself shows neither better nor worse care."),
            (false, true) => language.Of(
                $"{year.Year}: {ratio} går inte att förklara så. Det gjordes {extra} fler undersökningar än en oförändrad process hade gjort. Det kräver en kö: personer som sökt tidigare och väntat.",
                $"{year.Year}: {ratio} cannot be explained that way. There were {extra} more examinations than an unchanged process would have made. That takes a backlog: people who applied earlier and waited."),
            (false, false) => language.Of(
                $"{year.Year}: {ratio} är lägre än så. Det gjordes {extra} färre undersökningar än en oförändrad process hade gjort.",
                $"{year.Year}: {ratio} is lower than that. There were {extra} fewer examinations than an unchanged process would have made."),
        };
    }
}
