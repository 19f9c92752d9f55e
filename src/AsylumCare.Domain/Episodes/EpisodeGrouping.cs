namespace AsylumCare.Domain.Episodes;

/// <summary>Divides a person's events, in date order, into episodes.</summary>
internal static class EpisodeGrouping
{
    /// <param name="events">Sorted by <see cref="RegisterEventOrder"/>; not empty.</param>
    /// <param name="episodeOf">Receives each event's episode, from 0.</param>
    /// <param name="courses">Receives the episodes' courses.</param>
    /// <returns>Number of episodes.</returns>
    public static int Group(ReadOnlySpan<RegisterEvent> events, Span<int> episodeOf, Span<EpisodeCourse> courses)
    {
        var last = 0;
        courses[0] = EpisodeCourse.OfApplication(events[0]);
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var e = ref events[i];
            var episode = last;
            while (episode > 0 && IsOfFormerCase(courses[episode - 1], courses[episode], e)) episode--;
            if (episode == last && IsNewApplication(courses[last], e)) courses[episode = ++last] = EpisodeCourse.OfApplication(e);
            else if (episode == last && IsLateReturn(courses[last], e)) courses[episode = ++last] = EpisodeCourse.OfReturn(e);
            episodeOf[i] = episode;
            courses[episode] = courses[episode].After(e);
        }
        return last + 1;
    }

    /// <summary>A late event that states an application from before this episode speaks of the one before.</summary>
    private static bool IsOfFormerCase(in EpisodeCourse former, in EpisodeCourse current, in RegisterEvent e) =>
        e.ApplicationDay < current.EarliestStatedDay && !former.IsClosedAt(e.ApplicationDay);

    private static bool IsNewApplication(in EpisodeCourse current, in RegisterEvent e) =>
        e.ApplicationDay > current.LatestStatedDay && current.IsClosedAt(e.ApplicationDay);

    private static bool IsLateReturn(in EpisodeCourse current, in RegisterEvent e) =>
        e.Kind == RegisterEventKind.Enrolled && current.IsDeregistered && current.DaysAway(e) > EpisodeFold.NewEpisodeAfterDays;
}
