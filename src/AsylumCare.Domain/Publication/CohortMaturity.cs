using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Episodes;

namespace AsylumCare.Domain.Publication;

/// <summary>When a cohort may be spoken of at a horizon.</summary>
public static class CohortMaturity
{
    /// <summary>A share of a region's examinations above this, made by regions that have not delivered, blocks maturity.</summary>
    public const decimal BlockingShareOfOthers = 0.01m;

    /// <summary>The nation is mature when regions with this share of the cohort are.</summary>
    public const decimal NationalShare = 0.99m;

    /// <summary>"Usual" shares are taken over this many of the last published months.</summary>
    public const int UsualMonths = 12;

    /// <summary>The month containing (first day of the cohort − 30): an examination counts from 30 days before the application.</summary>
    public static Month FirstMonthNeeded(Month cohort) => Month.Of(cohort.FirstDay.AddDays(EpisodeFold.EarliestExaminationDay));

    /// <summary>The month containing (last day of the cohort + horizon): all months through it must be delivered.</summary>
    public static Month LastMonthNeeded(Month cohort, int horizonDays) => Month.Of(cohort.LastDay.AddDays(horizonDays));

    /// <summary>The day the data clock must have passed: the 20th of the month after <see cref="LastMonthNeeded"/>.</summary>
    public static DateOnly DeliveryDay(Month cohort, int horizonDays) => LastMonthNeeded(cohort, horizonDays).AddMonths(1).FirstDay.AddDays(19);
}
