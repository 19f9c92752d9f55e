using AsylumCare.Domain.Calendar;

namespace AsylumCare.App.Figures;

/// <summary>One indicator value as published. Shares and ratios are fractions: 0.393 is 39,3 %.</summary>
/// <param name="RegionCode">SCB's two digits; 00 is the nation.</param>
/// <param name="Lower">95 % interval, null for ratios.</param>
public sealed record FigureValue(
    string Indicator, string Variant, string RegionCode, Period Period,
    long Numerator, long Denominator, decimal? Value, decimal? Lower, decimal? Upper)
{
    public const string Nation = "00";
    public const string Coverage = "HU-01";
    public const string Ratio = "HU-04";
}

/// <summary>Migrationsverket's figure of one month, the whole nation.</summary>
public sealed record MonthlyApplications(Month Month, long Applications);
