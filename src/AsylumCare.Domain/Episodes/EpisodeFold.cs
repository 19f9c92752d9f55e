namespace AsylumCare.Domain.Episodes;

/// <summary>
/// A pure fold over one person's events in date order. The order in which events were delivered never matters:
/// they are sorted by content first.
/// </summary>
public static class EpisodeFold
{
    /// <summary>A new application, or a return, this many days after deregistration starts a new episode.</summary>
    public const int NewEpisodeAfterDays = 180;

    /// <summary>An examination this many days before the application still counts (day −30 to −1).</summary>
    public const int EarliestExaminationDay = -30;

    /// <summary>Region and status are frozen on this day after the application.</summary>
    public const int FrozenOnDay = 30;

    /// <param name="events">All current register events of the person, any order; sorted in place.</param>
    /// <param name="examinations">All current examination rows of the person, any order; sorted in place.</param>
    /// <param name="episodes">Receives the episodes, numbered from 1 in order of application; cleared first.</param>
    public static void Fold(Span<RegisterEvent> events, Span<ExaminationEvent> examinations, List<AsylumEpisode> episodes)
    {
        throw new NotSupportedException();
    }
}
