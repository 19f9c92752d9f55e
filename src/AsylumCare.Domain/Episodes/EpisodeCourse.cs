using AsylumCare.Domain.Reference;

namespace AsylumCare.Domain.Episodes;

/// <summary>How far an episode has come while its events are walked in date order. Day 0 stands for "not yet".</summary>
/// <param name="EarliestStatedDay">Earliest date of application that the episode's events state.</param>
/// <param name="LatestStatedDay">Latest date of application that the episode's events state.</param>
internal readonly record struct EpisodeCourse(
    int ApplicationDay, int EarliestStatedDay, int LatestStatedDay,
    int DeregistrationDay = 0, DeregistrationReason Reason = DeregistrationReason.None, int FinalDecisionDay = 0)
{
    public bool IsDeregistered => DeregistrationDay != 0;

    public static EpisodeCourse OfApplication(in RegisterEvent e) => new(e.ApplicationDay, e.ApplicationDay, e.ApplicationDay);

    /// <summary>A return without a new application starts on the later of the application and the return.</summary>
    public static EpisodeCourse OfReturn(in RegisterEvent e) =>
        new(Math.Max(e.ApplicationDay, e.Day), e.ApplicationDay, e.ApplicationDay);

    /// <summary>Whether an application on this day is a new matter: long deregistered by then, or finally decided before it.</summary>
    public bool IsClosedAt(int applicationDay) =>
        (IsDeregistered && applicationDay - DeregistrationDay > EpisodeFold.NewEpisodeAfterDays)
        || (FinalDecisionDay != 0 && FinalDecisionDay < applicationDay);

    /// <summary>Days from deregistration to the return that the event tells of: its application if made after it, else the event.</summary>
    public int DaysAway(in RegisterEvent e) =>
        (e.ApplicationDay > DeregistrationDay ? e.ApplicationDay : e.Day) - DeregistrationDay;

    public EpisodeCourse After(in RegisterEvent e) => Stating(e.ApplicationDay).Deciding(e).Leaving(e);

    private EpisodeCourse Stating(int applicationDay)
    {
        if (applicationDay > LatestStatedDay) return this with { LatestStatedDay = applicationDay };
        if (applicationDay >= EarliestStatedDay) return this;
        return this with { EarliestStatedDay = applicationDay, ApplicationDay = Math.Min(ApplicationDay, applicationDay) };
    }

    /// <summary>The first final decision stands; none is made before the application it decides.</summary>
    private EpisodeCourse Deciding(in RegisterEvent e) =>
        FinalDecisionDay == 0 && LegalStatuses.IsFinalDecision(e.Status)
            ? this with { FinalDecisionDay = Math.Max(e.Day, e.ApplicationDay) }
            : this;

    /// <summary>
    /// Deregistration stands from its first day until a return within 180 days, an enrolment or a move, cancels it;
    /// a new legal status alone brings nobody back.
    /// </summary>
    private EpisodeCourse Leaving(in RegisterEvent e)
    {
        if (e.Kind == RegisterEventKind.Deregistered)
            return IsDeregistered ? this : this with { DeregistrationDay = e.Day, Reason = e.Reason };
        return IsDeregistered && e.Kind != RegisterEventKind.StatusChanged && DaysAway(e) <= EpisodeFold.NewEpisodeAfterDays
            ? this with { DeregistrationDay = 0, Reason = DeregistrationReason.None }
            : this;
    }
}
