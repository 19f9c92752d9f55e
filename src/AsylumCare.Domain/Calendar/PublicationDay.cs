namespace AsylumCare.Domain.Calendar;

/// <summary>The day a month's figures are published: the 25th, or the first working day after it.</summary>
public static class PublicationDay
{
    /// <summary>The publication day of the calendar month.</summary>
    public static DateOnly In(Month month)
    {
        var day = new DateOnly(month.Year, month.Number, 25);
        while (!IsWorkingDay(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The <paramref name="count"/> latest publication days up to <paramref name="today"/>, the earliest first, ending with today itself.</summary>
    public static IReadOnlyList<DateOnly> UpTo(DateOnly today, int count)
    {
        var days = new List<DateOnly> { today };
        for (var month = Month.Of(today); days.Count < count; month = month.AddMonths(-1))
        {
            var day = In(month);
            if (day < today) days.Add(day);
        }
        days.Reverse();
        return days;
    }

    /// <summary>Monday to Friday and none of the public holidays that can fall on the 25th or the days after it (lagen 1989:253).</summary>
    private static bool IsWorkingDay(DateOnly day)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) return false;
        if (day is { Month: 12, Day: 25 or 26 }) return false;
        var fromEaster = day.DayNumber - EasterSunday(day.Year).DayNumber;
        return fromEaster is not (-2 or 1 or 39);
    }

    /// <summary>The Gregorian computus (Meeus, Jones and Butcher).</summary>
    private static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, rest) = Math.DivRem(year, 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * correction) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
