using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Planning;

/// <summary>How long decisions take and how they fall, month by month, after the national series.</summary>
internal sealed class DecisionClimate
{
    private const int DaysPerMonth = 30;

    private readonly Month _first;
    private readonly int[] _meanDays;
    private readonly int[][] _outcomeSums;

    public DecisionClimate(NationalSeries national)
    {
        _first = national.Months[0].Month;
        _meanDays = new int[national.Months.Count];
        _outcomeSums = new int[national.Months.Count][];
        var known = national.Months[0];
        for (var i = 0; i < _meanDays.Length; i++)
        {
            // Months without published decisions are taken to be like the last one with.
            if (national.Months[i].HandlingMicrodays is not null) known = national.Months[i];
            _meanDays[i] = (int)(known.HandlingMicrodays!.Value / 1_000_000);
            _outcomeSums[i] = RunningSums(known.Granted ?? 0, known.Rejected ?? 0, known.Dublin ?? 0, known.Other ?? 0);
        }
    }

    /// <summary>
    /// Mean days from an application in this month to its decision. The statistics give the mean of those decided in a month,
    /// so it is the mean of the month in which such a case is decided: a fixed point, sought by a few steps.
    /// </summary>
    public int MeanDaysFor(Month application)
    {
        var days = _meanDays[IndexOf(application)];
        for (var step = 0; step < 6; step++) days = _meanDays[IndexOf(application.AddMonths(days / DaysPerMonth))];
        return days;
    }

    /// <summary>Running sums of granted, rejected, Dublin and other in the month of decision.</summary>
    public int[] OutcomeSums(int dayNumber) => _outcomeSums[IndexOf(Month.OfDay(dayNumber))];

    private int IndexOf(Month month) => Math.Clamp(month.MonthsSince(_first), 0, _meanDays.Length - 1);

    private static int[] RunningSums(int a, int b, int c, int d) => [a, a + b, a + b + c, a + b + c + d];
}
