using AsylumCare.Domain.Episodes;

namespace AsylumCare.Domain.Statistics;

/// <summary>Time that persons were enrolled. A person-month is 30.4375 person-days, a twelfth of 365.25: months of any length weigh their days.</summary>
public static class PersonTime
{
    public const double DaysOfMonth = 30.4375;

    public static double Months(long personDays) => personDays / DaysOfMonth;

    /// <summary>Days of the period that the person was enrolled; spans of a person never overlap.</summary>
    /// <param name="from">First day number of the period.</param>
    /// <param name="to">Last day number of the period, itself counted.</param>
    public static long Days(IEnumerable<EnrolledSpan> spans, int from, int to) =>
        spans.Sum(span => Math.Max(0L, (long)Math.Min(span.To, to) - Math.Max(span.From, from) + 1));

    /// <summary>Persons enrolled on an average day of the period.</summary>
    /// <param name="daysOfPeriod">Above 0.</param>
    public static double AverageEnrolled(long personDays, int daysOfPeriod)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(daysOfPeriod, 1);
        return (double)personDays / daysOfPeriod;
    }
}
