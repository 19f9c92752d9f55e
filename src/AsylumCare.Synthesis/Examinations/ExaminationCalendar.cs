using AsylumCare.Domain.Calendar;

namespace AsylumCare.Synthesis.Examinations;

/// <summary>How the capacity for examinations is spread over a year: weekdays only, less in July and at Christmas.</summary>
internal static class ExaminationCalendar
{
    /// <summary>Per cent of a year's full daily capacity, January to December.</summary>
    private static readonly int[] Ordinary = [100, 100, 100, 100, 100, 95, 60, 90, 100, 100, 100, 80];

    /// <summary>2014: grows with the arrivals.</summary>
    private static readonly int[] Growing = [90, 90, 90, 90, 95, 95, 65, 105, 120, 125, 125, 100];

    /// <summary>2015: more is built up in the autumn, but not as fast as people arrive.</summary>
    private static readonly int[] BuildingUp = [70, 70, 70, 70, 70, 68, 55, 80, 125, 160, 170, 150];

    /// <summary>2016: what was built up is wound down month by month.</summary>
    private static readonly int[] WindingDown = [150, 145, 140, 130, 120, 105, 60, 85, 85, 80, 75, 60];

    /// <returns>0 on Saturdays and Sundays.</returns>
    public static int PerCent(int dayNumber)
    {
        var date = DateOnly.FromDayNumber(dayNumber);
        if (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) return 0;
        return (date.Year switch { 2014 => Growing, 2015 => BuildingUp, 2016 => WindingDown, _ => Ordinary })[date.Month - 1];
    }

    /// <summary>
    /// Examinations accepted in calendar years, at scale 1: SKL's counts for 2014 and 2015, and for 2016 the reported 29 % more.
    /// Null for years without a published figure.
    /// </summary>
    public static int? Published(int year) => year switch { 2014 => 35_798, 2015 => 64_051, 2016 => 82_626, _ => null };

    /// <summary>Years in which room that those ready leave is offered to those never examined; before 2015 nobody was invited anew.</summary>
    public static bool InvitesAnew(int year) => year >= 2015;

    /// <summary>Whether a year can be held to its published figure: all of it is generated, and a year before it to fill the queue.</summary>
    public static bool IsHeld(int year, Month from, Month to) =>
        Published(year) is not null && from <= new Month(year - 1, 1) && to >= new Month(year, 12);
}
