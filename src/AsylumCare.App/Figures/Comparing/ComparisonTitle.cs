using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures.Comparing;

/// <summary>A comparison in a sentence: how many regions differ, of how many nothing can be said, and what holds for the own region.</summary>
public static class ComparisonTitle
{
    public static string Of(Language language, FigureComparison comparison)
    {
        if (comparison.Regions.All(region => region.Figure?.Value is null))
            return language.Of("Inga regioner har värden för perioden", "No region has a value for the period");
        if (comparison.Figure.WhyNotJudged(language) is { } why) return why;
        return $"{Differing(language, comparison)}{Untold(language, comparison)}{Own(language, comparison)}";
    }

    private static string Differing(Language language, FigureComparison comparison)
    {
        var (higher, lower) = (comparison.Count(RegionVerdict.Higher), comparison.Count(RegionVerdict.Lower));
        if (higher + lower == 0) return language.Of("Ingen region skiljer sig från övriga riket", "No region differs from the rest of the nation");
        var all = comparison.Regions.Count;
        return language.Of(
            $"{higher + lower} av {all} regioner skiljer sig från övriga riket: {higher} högre, {lower} lägre",
            $"{higher + lower} of {all} regions {(higher + lower == 1 ? "differs" : "differ")} from the rest of the nation: {higher} higher, {lower} lower");
    }

    private static string Untold(Language language, FigureComparison comparison) => comparison.Count(RegionVerdict.TooLittle) switch
    {
        0 => "",
        1 => language.Of("; för 1 är underlaget otillräckligt", "; for 1 there is too little to tell"),
        var many => language.Of($"; för {many} är underlaget otillräckligt", $"; for {many} there is too little to tell"),
    };

    private static string Own(Language language, FigureComparison comparison) =>
        comparison.Regions.FirstOrDefault(region => region.IsOwn) is { Verdict: { } verdict, Region: var own } ? $". {own.Short}: {verdict.Words(language)}" : "";
}
