using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Publication;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures;

/// <summary>Why a cohort has no published value.</summary>
public static class CoverageGap
{
    /// <returns><see cref="FigureText.TooEarly"/> while the cohort cannot be mature, else <see cref="FigureText.NotDelivered"/>.</returns>
    public static string Mark(Month cohort, int horizonDays, PublishedState publication) =>
        CohortMaturity.DeliveryDay(cohort, horizonDays) >= publication.DataDate ? FigureText.TooEarly : FigureText.NotDelivered;

    /// <summary>A measure's mark: the ratio needs no maturity, it is there or not delivered.</summary>
    public static string Mark(Period period, Measure measure, PublishedState publication) =>
        measure.Horizon is { } days ? Mark(period.LastMonth, days, publication) : FigureText.NotDelivered;
}
