using AsylumCare.Domain.Calendar;

namespace AsylumCare.Synthesis.Examinations;

/// <summary>
/// Finds each year's capacity so that the examinations made equal the published number. A year whose natural demand exceeds it
/// is held down by one level of daily capacity, so that the surplus waits; from 2015 room that is left goes to those never examined.
/// </summary>
internal sealed class ExaminationYears(ExaminationRound round, QueueState queue)
{
    private const long Unlimited = 1_000_000_000;

    /// <summary>Of the last held year's capacity, what is left in the years after it.</summary>
    private const int LeftPerCent = 55;

    private readonly QueueState _trial = queue.Sibling();

    public void Live(Month from, Month to, decimal scale, CancellationToken ct)
    {
        long afterwards = 0;
        for (var year = from.Year; year <= to.Year; year++)
        {
            ct.ThrowIfCancellationRequested();
            var first = Math.Max(new DateOnly(year, 1, 1).DayNumber, from.FirstDay.DayNumber);
            var last = Math.Min(new DateOnly(year, 12, 31).DayNumber, to.LastDay.DayNumber);
            var capacity = new Capacity(Unlimited, int.MaxValue, InviteAnew: false);
            if (ExaminationCalendar.IsHeld(year, from, to))
            {
                var target = (int)decimal.Round(ExaminationCalendar.Published(year)!.Value * scale, MidpointRounding.AwayFromZero);
                capacity = Calibrate(first, last, target);
                afterwards = capacity.DailyThousandths;
            }
            else if (afterwards != 0)
            {
                capacity = new Capacity(afterwards * LeftPerCent / 100, int.MaxValue, InviteAnew: true);
            }
            round.Live(queue, first, last, capacity, keep: true);
        }
    }

    /// <summary>
    /// The lowest level that reaches the target. Its last days are cut off where the target is reached, so the total is exact;
    /// it falls short only where too few can be invited, as may happen with a few hundred persons.
    /// </summary>
    private Capacity Calibrate(int first, int last, int target)
    {
        var inviteAnew = ExaminationCalendar.InvitesAnew(DateOnly.FromDayNumber(first).Year);
        var (low, high) = (0L, 2_000L * Math.Max(1, target));
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            var made = round.Live(_trial.ResetTo(queue), first, last, new Capacity(middle, target, inviteAnew), keep: false);
            if (made >= target) high = middle;
            else low = middle;
        }
        return new Capacity(high, target, inviteAnew);
    }
}
