using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures.Comparing;

/// <param name="Mark">Why there is no value, or null where there is.</param>
/// <param name="Verdict">Null in a figure that is not judged.</param>
public sealed record ComparedRegion(RegionName Region, bool IsOwn, FigureValue? Figure, string? Mark, RegionVerdict? Verdict);

/// <summary>Regions of one group, in county order.</summary>
public sealed record ComparedGroup(string Heading, IReadOnlyList<ComparedRegion> Regions);

/// <summary>
/// The regions beside the nation in one figure and period, grouped by whether they differ from the rest of the nation. Within a group they
/// stand in county order, never by value: that would be a rank.
/// </summary>
public sealed record FigureComparison(ComparedFigure Figure, Period Period, IReadOnlyList<ComparedRegion> Regions, FigureValue? Nation)
{
    /// <param name="values">Of the figure, any periods.</param>
    public static FigureComparison Of(
        ComparedFigure figure, Period period, IReadOnlyList<RegionName> regions, string? ownCode,
        IReadOnlyList<FigureValue> values, PublishedState publication)
    {
        var byRegion = values.Where(value => value.Period == period).ToDictionary(value => value.RegionCode);
        var missing = figure.Variant.MaturityHorizon is { } days ? CoverageGap.Mark(period.LastMonth, days, publication) : FigureText.NotDelivered;
        var nation = byRegion.GetValueOrDefault(FigureValue.Nation);
        ComparedRegion Row(RegionName region)
        {
            var own = byRegion.GetValueOrDefault(region.Code);
            var mark = own switch { null => missing, { Value: null } => FigureText.NotDelivered, _ => null };
            return new(region, region.Code == ownCode, own, mark, figure.IsJudged ? RegionVerdicts.Of(own, nation) : null);
        }
        return new(figure, period, [.. regions.Select(Row)], nation);
    }

    /// <summary>The groups that have regions; one of all where regions are not judged.</summary>
    public IReadOnlyList<ComparedGroup> Groups(Language language)
    {
        ComparedGroup Group(string name, params RegionVerdict?[] verdicts)
        {
            var regions = Regions.Where(region => verdicts.Contains(region.Verdict)).ToList();
            return new($"{name} ({regions.Count})", regions);
        }
        ComparedGroup[] groups = Figure.IsJudged
            ?
            [
                Group(language.Of("Skiljer sig från övriga riket", "Differs from the rest of the nation"), RegionVerdict.Higher, RegionVerdict.Lower),
                Group(language.Of("Skiljer sig inte", "Does not differ"), RegionVerdict.NotShown),
                Group(language.Of("Otillräckligt underlag", "Too little to tell"), RegionVerdict.TooLittle),
            ]
            : [Group(language.Of("Ingen bedömning", "Not judged"), [null])];
        return [.. groups.Where(group => group.Regions.Count > 0)];
    }

    public int Count(RegionVerdict verdict) => Regions.Count(region => region.Verdict == verdict);
}
