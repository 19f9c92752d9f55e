namespace AsylumCare.Synthesis.Care;

/// <summary>Booked care is given on weekdays.</summary>
internal static class Weekdays
{
    /// <returns>The day, or the Friday before where it is a weekend; the day itself where that Friday is too early.</returns>
    public static int OnOrBefore(int day, int earliest)
    {
        var friday = DateOnly.FromDayNumber(day).DayOfWeek switch
        {
            DayOfWeek.Saturday => day - 1,
            DayOfWeek.Sunday => day - 2,
            _ => day,
        };
        return friday < earliest ? day : friday;
    }
}
