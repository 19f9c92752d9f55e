using AsylumCare.Domain.Episodes;
using static AsylumCare.Deliveries.Reading.RowBlock;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>Some persons' rows of <c>fact_asylum_episode</c>, <c>dim_person</c> and <c>fact_intervention_wait</c>, held until they are written.</summary>
internal sealed class DerivedBatch
{
    private readonly List<(long Person, long RecordKey, AsylumEpisode Episode)> _episodes = [];
    private readonly List<(long Person, long RecordKey, EnrolledSpan Span, AsylumEpisode Episode)> _spans = [];
    private readonly List<(long Person, InterventionWait Wait)> _waits = [];
    private readonly List<InterventionWait> _ofPerson = [];

    public int Count => _episodes.Count + _spans.Count + _waits.Count;

    public void AddCourses(PersonEvents person, List<AsylumEpisode> episodes, List<EnrolledSpan> spans)
    {
        foreach (var episode in episodes) _episodes.Add((person.PersonKey, person.RecordKey, episode));
        foreach (var span in spans) _spans.Add((person.PersonKey, person.RecordKey, span, episodes[span.Episode - 1]));
    }

    public void AddWaits(PersonEvents person)
    {
        InterventionWaits.Of(person.Interventions, InSets.Now, _ofPerson);
        foreach (var wait in _ofPerson) _waits.Add((person.PersonKey, wait));
    }

    /// <summary>Writes the rows and forgets them.</summary>
    public void Write(PublicationSession session)
    {
        if (_episodes.Count > 0) WriteEpisodes(session);
        if (_spans.Count > 0) WriteSpans(session);
        if (_waits.Count > 0) WriteWaits(session);
        _episodes.Clear();
        _spans.Clear();
        _waits.Clear();
    }

    private void WriteEpisodes(PublicationSession session)
    {
        using var writer = session.Bulk("fact_asylum_episode",
            "person_key", "episode_no", "record_key", "application_day", "region_day0", "region_day30", "sex_id", "birth_year", "age_band_id",
            "status_id", "in_coverage_denominator", "first_examination_day", "examination_region", "deregistration_day", "reason_id", "coverage_band");
        foreach (var (person, recordKey, episode) in _episodes)
        {
            writer.Write(
            [
                person, episode.Number, recordKey, episode.ApplicationDay, episode.RegionDay0, episode.RegionDay30, episode.Sex,
                episode.BirthYear, episode.AgeBandId, (long)episode.Status, episode.InCoverageDenominator ? 1 : 0, episode.FirstExaminationDay ?? Missing,
                episode.ExaminationRegion, episode.DeregistrationDay ?? Missing, (long)episode.Reason, (long)episode.Band,
            ]);
        }

        writer.Complete();
    }

    private void WriteSpans(PublicationSession session)
    {
        using var writer = session.Bulk("dim_person",
            "person_key", "valid_from_day", "valid_to_day", "episode_no", "record_key", "region_id", "municipality_id", "housing_id", "status_id", "birth_year",
            "sex_id", "citizenship_id", "unaccompanied_id", "application_day", "unexamined_to_day");
        foreach (var (person, recordKey, span, episode) in _spans)
        {
            var state = span.State;
            writer.Write(
            [
                person, span.From, span.To, span.Episode, recordKey, state.RegionId, state.MunicipalityId, state.Housing, (long)state.Status, episode.BirthYear,
                episode.Sex, state.CitizenshipId, state.Unaccompanied, episode.ApplicationDay, EnrolledPerson.UnexaminedToDay(episode),
            ]);
        }

        writer.Complete();
    }

    private void WriteWaits(PublicationSession session)
    {
        using var writer = session.Bulk("fact_intervention_wait", "person_key", "valid_from_day", "valid_to_day", "waiting_since_day");
        foreach (var (person, wait) in _waits) writer.Write([person, wait.From, wait.To, wait.Since]);
        writer.Complete();
    }
}
