using AsylumCare.Domain.Episodes;

namespace AsylumCare.Domain.Statistics.Times;

/// <summary>How the time of one person ended.</summary>
public enum FollowUpEnd
{
    /// <summary>Nothing had happened when the data ended.</summary>
    Censored,

    /// <summary>What was waited for.</summary>
    Event,

    /// <summary>What made it impossible: the person left first.</summary>
    Competing,
}

/// <summary>The time of one person from the start to the event, to what competes with it, or to the end of the data.</summary>
/// <param name="Days">0 or more.</param>
public readonly record struct FollowUp(int Days, FollowUpEnd End)
{
    /// <summary>
    /// The wait from application to first examination. An examination up to 30 days before the application ends it on day 0; any
    /// deregistration before an examination competes. On one and the same day the examination came first.
    /// </summary>
    /// <param name="lastDay">Last day number of the data: the end of the last month through which everything is delivered.</param>
    /// <returns>The follow-up, or null where the person applied after the data ended.</returns>
    public static FollowUp? ToExamination(AsylumEpisode episode, int lastDay)
    {
        if (episode.ApplicationDay > lastDay) return null;
        var seen = lastDay - episode.ApplicationDay;
        var examined = episode.FirstExaminationDay - episode.ApplicationDay ?? int.MaxValue;
        var left = episode.DeregistrationDay - episode.ApplicationDay ?? int.MaxValue;
        if (examined <= Math.Min(left, seen)) return new(Math.Max(0, examined), FollowUpEnd.Event);
        return left <= seen ? new(Math.Max(0, left), FollowUpEnd.Competing) : new(seen, FollowUpEnd.Censored);
    }
}
