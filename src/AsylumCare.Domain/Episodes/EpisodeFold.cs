using AsylumCare.Domain.Reference;

namespace AsylumCare.Domain.Episodes;

/// <summary>
/// A pure fold over one person's events in date order. The order in which events were delivered never matters:
/// they are sorted by content first.
/// </summary>
public static class EpisodeFold
{
    /// <summary>A new application, or a return, more than this many days after deregistration starts a new episode.</summary>
    public const int NewEpisodeAfterDays = 180;

    /// <summary>An examination this many days before the application still counts (day −30 to −1).</summary>
    public const int EarliestExaminationDay = -30;

    /// <summary>Region and status are frozen on this day after the application.</summary>
    public const int FrozenOnDay = 30;

    private const int OnStack = 32;

    /// <param name="events">All current register events of the person, any order; sorted in place.</param>
    /// <param name="examinations">All current examination rows of the person, any order.</param>
    /// <param name="episodes">
    /// Receives the episodes, numbered from 1 in order of application; cleared first. A person with examinations
    /// and no register events has none.
    /// </param>
    /// <param name="spans">Receives the spans of days that the person was enrolled, in order, where given; cleared first.</param>
    public static void Fold(
        Span<RegisterEvent> events, ReadOnlySpan<ExaminationEvent> examinations, List<AsylumEpisode> episodes, List<EnrolledSpan>? spans = null)
    {
        episodes.Clear();
        spans?.Clear();
        if (events.IsEmpty) return;
        events.Sort(RegisterEventOrder.ByContent);

        // A person has at most as many episodes as events.
        var count = events.Length;
        Span<int> episodeOf = count <= OnStack ? stackalloc int[count] : new int[count];
        Span<EpisodeCourse> courses = count <= OnStack ? stackalloc EpisodeCourse[count] : new EpisodeCourse[count];
        courses = courses[..EpisodeGrouping.Group(events, episodeOf, courses)];

        var (sex, birthYear) = LatestKnown(events);
        for (var i = 0; i < courses.Length; i++)
        {
            var course = courses[i];
            var frozen = Frozen.Of(events, episodeOf, i, course.ApplicationDay + FrozenOnDay);
            var before = i + 1 < courses.Length ? courses[i + 1].ApplicationDay + EarliestExaminationDay : int.MaxValue;
            var first = FirstExamination(examinations, course, before);
            episodes.Add(new AsylumEpisode(
                i + 1, course.ApplicationDay, frozen.FirstRegion, frozen.Region, sex, birthYear, frozen.Status,
                first?.Day, first?.RegionId ?? RegionId.Unknown,
                course.IsDeregistered ? course.DeregistrationDay : null, course.Reason));
        }
        if (spans is not null) Residence.Of(events, episodeOf, courses, spans);
    }

    /// <summary>Sex and birth year belong to the person: the latest known stands for every episode.</summary>
    private static (int Sex, int BirthYear) LatestKnown(ReadOnlySpan<RegisterEvent> events)
    {
        var (sex, birthYear) = (CaseProfile.SexUnknown, 0);
        foreach (ref readonly var e in events)
        {
            if (e.Sex is CaseProfile.Man or CaseProfile.Woman) sex = e.Sex;
            if (e.BirthYear > 0) birthYear = e.BirthYear;
        }
        return (sex, birthYear);
    }

    /// <summary>
    /// The earliest completed examination of an asylum seeker from day −30 on, not after deregistration
    /// and before the next episode's window opens; of two on one day, that of the lower region number.
    /// </summary>
    private static ExaminationEvent? FirstExamination(ReadOnlySpan<ExaminationEvent> examinations, in EpisodeCourse course, int before)
    {
        ExaminationEvent? first = null;
        foreach (ref readonly var e in examinations)
        {
            if (e.Outcome != ExaminationOutcome.Done || e.TargetGroup != TargetGroup.Asylum) continue;
            if (e.Day < course.ApplicationDay + EarliestExaminationDay || e.Day >= before) continue;
            if (course.IsDeregistered && e.Day > course.DeregistrationDay) continue;
            if (first is not { } f || e.Day < f.Day || (e.Day == f.Day && e.RegionId < f.RegionId)) first = e;
        }
        return first;
    }

    /// <summary>What an episode's events say about region and status up to the day they are frozen.</summary>
    private readonly record struct Frozen(int FirstRegion, int Region, LegalStatus Status)
    {
        public static Frozen Of(ReadOnlySpan<RegisterEvent> events, ReadOnlySpan<int> episodeOf, int episode, int lastDay)
        {
            int? registered = null;
            var (firstKnown, region, status) = (RegionId.Unknown, RegionId.Unknown, LegalStatus.Unknown);
            for (var i = 0; i < events.Length; i++)
            {
                if (episodeOf[i] != episode) continue;
                ref readonly var e = ref events[i];
                var known = e.RegionId is not (RegionId.Unknown or RegionId.Nation);
                if (known && firstKnown == RegionId.Unknown) firstKnown = e.RegionId;
                if (e.Kind is RegisterEventKind.Enrolled or RegisterEventKind.Moved)
                {
                    registered ??= known ? e.RegionId : RegionId.Unknown;
                    if (known && e.Day <= lastDay) region = e.RegionId;
                }
                // A case first heard of after the day is of the kind it is first said to be.
                if (e.Status != LegalStatus.Unknown && (e.Day <= lastDay || status == LegalStatus.Unknown)) status = e.Status;
            }
            return new Frozen(registered is { } r && r != RegionId.Unknown ? r : firstKnown, region, status);
        }
    }
}
