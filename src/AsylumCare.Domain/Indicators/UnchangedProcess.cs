using AsylumCare.Domain.Calendar;

namespace AsylumCare.Domain.Indicators;

/// <summary>
/// What examinations would have been if the same share of everyone who applies were examined after the same exponential delay all the time.
/// Applications are spread evenly over their month. With an uptake of 0.45 and a mean of 35 days the real applications give
/// a ratio of 44.2 % in 2014, 40.2 % in 2015 and 80.8 % in 2016, while 36.9 % of every cohort are examined within 60 days.
/// </summary>
/// <param name="Uptake">Share of applicants ever examined, 0–1.</param>
/// <param name="MeanDelayDays">Mean days from application to examination, above 0.</param>
public sealed record UnchangedProcess(double Uptake, double MeanDelayDays)
{
    /// <summary>The process whose examinations in a year are the given number.</summary>
    public static UnchangedProcess Matching(IReadOnlyDictionary<Month, long> applications, int year, long examinations, double meanDelayDays)
    {
        var everyone = new UnchangedProcess(1, meanDelayDays);
        return everyone with { Uptake = examinations / everyone.Examinations(applications, year) };
    }

    /// <summary>Examinations in a calendar year of those who applied in the given months.</summary>
    public double Examinations(IReadOnlyDictionary<Month, long> applications, int year)
    {
        var (start, end) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        return Uptake * applications.Sum(month => month.Value * (ExaminedBefore(end, month.Key) - ExaminedBefore(start, month.Key)));
    }

    /// <summary>Share of a cohort that is examined within so many days.</summary>
    public double Coverage(int days) => Uptake * (1 - Math.Exp(-days / MeanDelayDays));

    /// <summary>Share of those who will be examined that has been, on the first day of a month.</summary>
    private double ExaminedBefore(DateOnly day, Month applied)
    {
        var since = day.DayNumber - applied.FirstDay.DayNumber;
        if (since <= 0) return 0;
        var length = applied.LastDay.DayNumber - applied.FirstDay.DayNumber + 1;
        return 1 - (MeanDelayDays / length * (Math.Exp(-(since - length) / MeanDelayDays) - Math.Exp(-since / MeanDelayDays)));
    }
}
