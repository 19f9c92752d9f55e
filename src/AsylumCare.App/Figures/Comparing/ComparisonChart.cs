using AsylumCare.Domain.Indicators;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures.Comparing;

/// <summary>A comparison as a chart: a dot and an interval for each region under its group's heading, the nation as a dashed line.</summary>
public static class ComparisonChart
{
    public static ChartView Of(Language language, FigureComparison comparison, PublishedState publication)
    {
        var (figure, groups) = (comparison.Figure, comparison.Groups(language));
        var name = figure.Name(language);
        return new(
            "jamfor", "regions", ComparisonTitle.Of(language, comparison),
            $"{name}, {figure.In(language, language.Name(comparison.Period))}, {language.Of("län i länsordning i varje grupp", "in county order within each group")}",
            language.Of(
                "Diagram: en punkt för varje region, grupperade efter om de skiljer sig från övriga riket, riket som streckad linje. Tabellen har samma värden.",
                "Chart: a dot for each region, grouped by whether it differs from the rest of the nation, the nation as a dashed line. The table has the same values."),
            Note(language, figure),
            new(language.Of("Riket", "Nation"), null, "", name, figure.HasInterval,
                Charts.Inside(language, publication, Source(language, figure, publication)), null,
                [.. comparison.Regions.Select(region => Drawn(language, figure, region))], Charts.Value(language, comparison.Nation, null))
            {
                Groups = [.. groups.Select(group => new ChartGroup(group.Heading, [.. group.Regions.Select(region => region.Region.Code)]))],
            });
    }

    /// <summary>What interval and verdict are, and how often a verdict is wrong.</summary>
    public static string? Note(Language language, ComparedFigure figure)
    {
        if (!figure.HasInterval) return null;
        var interval = language.Of(
            "Osäkerheten är processens slumpvariation, inte ett urvalsfel (95\u00a0%, Wilson).",
            "The uncertainty is the process's random variation, not a sampling error (95%, Wilson).");
        return figure.IsJudged
            ? interval + language.Of(
                " Bedömningen ställer regionen mot alla andra tillsammans (99,8\u00a0%), inte intervall mot intervall. Vore alla lika skulle ändå någon av 21 pekas ut i ungefär 4 jämförelser av 100.",
                " The verdict sets the region against all others together (99.8%), not interval against interval. Were all alike, one of 21 would still be pointed out in about 4 comparisons of 100.")
            : interval;
    }

    private static ChartRegion Drawn(Language language, ComparedFigure figure, ComparedRegion region)
    {
        var value = Charts.Value(language, region.Figure, region.Mark);
        return new(region.Region.Code, region.Region.Short, region.IsOwn, region.Verdict is { } verdict ? value with { Text = $"{value.Text}; {verdict.Words(language)}" } : value)
        {
            Sign = region.Verdict switch { RegionVerdict.Higher => "up", RegionVerdict.Lower => "down", RegionVerdict.TooLittle => "open", _ => null },
            Tone = Tone(figure.Indicator.Direction, region.Verdict),
        };
    }

    private static string? Tone(Direction better, RegionVerdict? verdict) => (better, verdict) switch
    {
        (Direction.Higher, RegionVerdict.Higher) or (Direction.Lower, RegionVerdict.Lower) => "improvement",
        (Direction.Higher, RegionVerdict.Lower) or (Direction.Lower, RegionVerdict.Higher) => "concern",
        _ => null,
    };

    private static string Source(Language language, ComparedFigure figure, PublishedState publication) =>
        $"{language.Of("Källa", "Source")}: {language.Of(figure.Indicator.SourceSv, figure.Indicator.SourceEn)}. {Sources.Publication(language, publication)}";
}
