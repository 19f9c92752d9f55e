namespace AsylumCare.Domain.Calendar;

/// <summary>How a region's month stands against the day it should have come.</summary>
public enum DueState
{
    /// <summary>Not here, and the day has not passed.</summary>
    Awaited,
    OnTime,
    Late,

    /// <summary>Here, and some of it has come in a later version.</summary>
    Corrected,

    /// <summary>Nothing whole is here and the day has passed.</summary>
    Missing,

    /// <summary>As missing, but something came and was refused.</summary>
    Refused,
}

/// <summary>What has come of one file kind for a region's month.</summary>
/// <param name="FirstAccepted">Day of the first accepted file, or null.</param>
/// <param name="Accepted">How many versions were accepted.</param>
/// <param name="Refused">How many were refused.</param>
public sealed record KindArrival(DateOnly? FirstAccepted, int Accepted, int Refused);

/// <summary>The delivery calendar: a month is to be here, every kind of it, by the 20th of the month after.</summary>
public static class DeliveryDue
{
    public static DateOnly Day(Month month) => month.AddMonths(1).FirstDay.AddDays(19);

    /// <param name="kinds">One for each kind that is expected, whether it has come or not.</param>
    /// <returns>The state, and the day on which the month became whole.</returns>
    public static (DueState State, DateOnly? Whole) Judge(Month month, IReadOnlyList<KindArrival> kinds, DateOnly today)
    {
        if (kinds.Any(kind => kind.FirstAccepted is null))
        {
            var state = kinds.Any(kind => kind.Refused > 0) ? DueState.Refused : today > Day(month) ? DueState.Missing : DueState.Awaited;
            return (state, null);
        }

        var whole = kinds.Max(kind => kind.FirstAccepted!.Value);
        if (kinds.Any(kind => kind.Accepted > 1)) return (DueState.Corrected, whole);
        return (whole <= Day(month) ? DueState.OnTime : DueState.Late, whole);
    }
}
