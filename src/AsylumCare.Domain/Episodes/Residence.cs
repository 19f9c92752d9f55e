using AsylumCare.Domain.Reference;

namespace AsylumCare.Domain.Episodes;

/// <summary>
/// Works out when a person was enrolled, and where, from the events of its episodes: from the application to the day before
/// deregistration, with the days between a deregistration and a return left out. What the first event of an episode says holds from
/// the application on. An episode ends at the latest the day before the next one starts.
/// </summary>
internal static class Residence
{
    public static void Of(
        ReadOnlySpan<RegisterEvent> events, ReadOnlySpan<int> episodeOf, ReadOnlySpan<EpisodeCourse> courses, List<EnrolledSpan> spans)
    {
        var nextStart = EnrolledSpan.Open;
        for (var episode = courses.Length - 1; episode >= 0; episode--)
        {
            var start = courses[episode].ApplicationDay;
            if (start >= nextStart) continue;
            OfEpisode(events, episodeOf, episode, start, nextStart == EnrolledSpan.Open ? nextStart : nextStart - 1, spans);
            nextStart = start;
        }

        spans.Sort(static (a, b) => a.From.CompareTo(b.From));
    }

    private static void OfEpisode(
        ReadOnlySpan<RegisterEvent> events, ReadOnlySpan<int> episodeOf, int episode, int start, int last, List<EnrolledSpan> spans)
    {
        var state = First(events, episodeOf, episode);
        var (from, left) = ((int?)start, 0);
        for (var i = 0; i < events.Length; i++)
        {
            if (episodeOf[i] != episode) continue;
            ref readonly var e = ref events[i];
            var day = Math.Max(e.Day, start);
            var after = After(state, e);
            if (e.Kind == RegisterEventKind.Deregistered)
            {
                if (from is not null) (from, left) = (Close(spans, episode, from, Math.Min(day - 1, last), state), e.Day);
            }
            else if (from is null)
            {
                if (IsReturn(e, left)) from = day;
            }
            else if (after != state)
            {
                Close(spans, episode, from, Math.Min(day - 1, last), state);
                from = day;
            }

            state = after;
        }

        Close(spans, episode, from, last, state);
    }

    // As EpisodeCourse has it: an enrolment or a move brings back whoever was away no more than 180 days.
    private static bool IsReturn(in RegisterEvent e, int left) =>
        e.Kind != RegisterEventKind.StatusChanged && (e.ApplicationDay > left ? e.ApplicationDay : e.Day) - left <= EpisodeFold.NewEpisodeAfterDays;

    private static int? Close(List<EnrolledSpan> spans, int episode, int? from, int to, in EnrolledState state)
    {
        if (from is { } first && first <= to) spans.Add(new EnrolledSpan(episode + 1, first, to, state));
        return null;
    }

    private static EnrolledState After(in EnrolledState state, in RegisterEvent e)
    {
        var moves = e.Kind is RegisterEventKind.Enrolled or RegisterEventKind.Moved && IsKnown(e.RegionId);
        var region = moves ? e.RegionId : state.RegionId;
        var stays = e.Kind == RegisterEventKind.Deregistered;
        return new EnrolledState(
            region,
            e.MunicipalityId != 0 && !stays && (moves || e.RegionId == region) ? e.MunicipalityId : region == state.RegionId ? state.MunicipalityId : 0,
            e.Housing != 0 && !stays ? e.Housing : state.Housing,
            e.Status != LegalStatus.Unknown ? e.Status : state.Status,
            e.CitizenshipId != 0 ? e.CitizenshipId : state.CitizenshipId,
            e.Unaccompanied != RegisterEvent.UnaccompaniedUnknown ? e.Unaccompanied : state.Unaccompanied);
    }

    // Until the register tells otherwise, what it tells first has been so from the start.
    private static EnrolledState First(ReadOnlySpan<RegisterEvent> events, ReadOnlySpan<int> episodeOf, int episode)
    {
        var first = new EnrolledState(RegionId.Unknown, 0, 0, LegalStatus.Unknown, 0, RegisterEvent.UnaccompaniedUnknown);
        var registered = false;
        for (var i = 0; i < events.Length; i++)
        {
            if (episodeOf[i] != episode) continue;
            ref readonly var e = ref events[i];
            var registers = !registered && e.Kind is RegisterEventKind.Enrolled or RegisterEventKind.Moved;
            if (IsKnown(e.RegionId) && (first.RegionId == RegionId.Unknown || (registers && !registered)))
                first = first with { RegionId = e.RegionId, MunicipalityId = e.MunicipalityId };
            registered |= registers;
            if (first.Housing == 0) first = first with { Housing = e.Housing };
            if (first.Status == LegalStatus.Unknown) first = first with { Status = e.Status };
            if (first.CitizenshipId == 0) first = first with { CitizenshipId = e.CitizenshipId };
            if (first.Unaccompanied == RegisterEvent.UnaccompaniedUnknown) first = first with { Unaccompanied = e.Unaccompanied };
        }

        return first;
    }

    private static bool IsKnown(int region) => region is not (RegionId.Unknown or RegionId.Nation);
}
