namespace AsylumCare.Domain.Episodes;

/// <summary>
/// The exclusive bands that coverage is kept and protected in; every person in the denominator is in exactly one.
/// Days are counted from the application. The order is that of the cube's measure columns.
/// </summary>
public enum CoverageBand
{
    Examined30 = 0,
    Examined60 = 1,
    Examined90 = 2,
    Examined180 = 3,
    ExaminedLater = 4,
    Left30 = 5,
    Left60 = 6,
    Left90 = 7,
    Left180 = 8,
    LeftLater = 9,
    Remaining = 10,
}

public static class CoverageBands
{
    public const int Count = 11;

    /// <summary>The horizons, in days, of coverage and maturity; bit i of a maturity mask is horizon i.</summary>
    public static ReadOnlySpan<int> Horizons => [30, 60, 90, 180];

    /// <summary>
    /// Examined −30–30, 31–60, 61–90, 91–180 days or later; else left (variant b's reasons) within 0–30, 31–60, 61–90, 91–180 days or later;
    /// else remaining.
    /// </summary>
    public static CoverageBand Of(AsylumEpisode episode)
    {
        if (episode.FirstExaminationDay is { } examined)
            return CoverageBand.Examined30 + Step(examined - episode.ApplicationDay);
        if (episode.DeregistrationDay is { } left && CountsAsLeaver(episode.Reason))
            return CoverageBand.Left30 + Step(left - episode.ApplicationDay);
        return CoverageBand.Remaining;
    }

    /// <summary>Variant b leaves out those who left the country, were transferred, withdrew or died, unexamined.</summary>
    public static bool CountsAsLeaver(DeregistrationReason reason) => reason is
        DeregistrationReason.LeftTheCountry or DeregistrationReason.Dublin or DeregistrationReason.Withdrawn or DeregistrationReason.Deceased;

    private static int Step(int days) => days switch { <= 30 => 0, <= 60 => 1, <= 90 => 2, <= 180 => 3, _ => 4 };
}
