using AsylumCare.Domain.Statistics.Funnels;
using AsylumCare.Domain.Statistics.ProcessControl;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures.Comparing;

/// <summary>Whether a region differs from the rest of the nation.</summary>
public enum RegionVerdict
{
    Higher,
    Lower,
    NotShown,

    /// <summary>No value, or too few persons for any share to differ.</summary>
    TooLittle,
}

/// <summary>The question whether a region differs from all other regions together, itself left out, at 99.8 %.</summary>
public static class RegionVerdicts
{
    /// <param name="region">Null where it has no value.</param>
    /// <param name="nation">With the region in it; null where the nation has no value.</param>
    public static RegionVerdict Of(FigureValue? region, FigureValue? nation)
    {
        if (region is null || nation is null) return RegionVerdict.TooLittle;
        var rest = new ShareCount(nation.Numerator - region.Numerator, nation.Denominator - region.Denominator);
        // Where counts are protected each on its own, the nation less a region need not be a share.
        if (rest.Numerator < 0 || rest.Numerator > rest.Denominator || !RestOfNation.CanDiffer(region.Denominator, rest)) return RegionVerdict.TooLittle;
        return RestOfNation.Compare(new(region.Numerator, region.Denominator), rest) switch
        {
            Difference.Higher => RegionVerdict.Higher,
            Difference.Lower => RegionVerdict.Lower,
            _ => RegionVerdict.NotShown,
        };
    }

    public static string Words(this RegionVerdict verdict, Language language) => verdict switch
    {
        RegionVerdict.Higher => language.Of("högre än övriga riket", "higher than the rest of the nation"),
        RegionVerdict.Lower => language.Of("lägre än övriga riket", "lower than the rest of the nation"),
        RegionVerdict.NotShown => language.Of("skiljer sig inte", "does not differ"),
        _ => language.Of("otillräckligt underlag", "too little to tell"),
    };

    /// <summary>The same sign as in the chart.</summary>
    public static string Sign(this RegionVerdict verdict) => verdict switch
    {
        RegionVerdict.Higher => "▲",
        RegionVerdict.Lower => "▼",
        RegionVerdict.NotShown => "●",
        _ => "○",
    };
}
