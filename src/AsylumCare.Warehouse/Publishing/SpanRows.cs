using AsylumCare.Domain.Episodes;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// Rewrites <c>dim_person</c> and <c>fact_intervention_wait</c> for the affected persons. Rows are held until a slice is done: a
/// connection writes one table at a time.
/// </summary>
internal sealed class SpanRows(PublicationSession session)
{
    private readonly List<Span> _spans = [];
    private readonly List<(long PersonKey, InterventionWait Wait)> _waits = [];
    private readonly List<InterventionWait> _ofPerson = [];

    public static void Clear(PublicationSession session, AffectedPersons persons)
    {
        foreach (var table in new[] { "dim_person", "fact_intervention_wait" })
        {
            session.Execute(persons.Everybody
                ? $"DELETE FROM {table}"
                : $"DELETE FROM {table} WHERE person_key IN (SELECT w.person_key FROM work_person w)");
        }
    }

    public void Add(PersonEvents person, List<EnrolledSpan> spans, List<AsylumEpisode> episodes)
    {
        foreach (var span in spans)
        {
            var episode = episodes[span.Episode - 1];
            _spans.Add(new Span(
                person.PersonKey, (uint)person.RecordKey, span.From, span.To, (short)span.State.MunicipalityId, (short)span.State.CitizenshipId, (short)episode.BirthYear,
                (byte)span.Episode, (byte)span.State.RegionId, (byte)span.State.Housing, (byte)span.State.Status, (byte)episode.Sex, (byte)span.State.Unaccompanied,
                episode.ApplicationDay, EnrolledPerson.UnexaminedToDay(episode)));
        }

        if (person.Interventions.IsEmpty) return;
        InterventionWaits.Of(person.Interventions, InSets.Now, _ofPerson);
        foreach (var wait in _ofPerson) _waits.Add((person.PersonKey, wait));
    }

    /// <summary>Writes what has been added since the last time.</summary>
    public void Write()
    {
        using (var writer = session.Bulk("dim_person",
            "person_key", "valid_from_day", "valid_to_day", "episode_no", "record_key", "region_id", "municipality_id", "housing_id", "status_id", "birth_year",
            "sex_id", "citizenship_id", "unaccompanied_id", "application_day", "unexamined_to_day"))
        {
            foreach (var span in _spans)
            {
                writer.Write(
                [
                    span.PersonKey, span.From, span.To, span.Episode, span.RecordKey, span.Region, span.Municipality, span.Housing, span.Status, span.BirthYear,
                    span.Sex, span.Citizenship, span.Unaccompanied, span.Application, span.UnexaminedTo,
                ]);
            }

            writer.Complete();
        }

        using (var writer = session.Bulk("fact_intervention_wait", "person_key", "valid_from_day", "valid_to_day", "waiting_since_day"))
        {
            foreach (var (person, wait) in _waits) writer.Write([person, wait.From, wait.To, wait.Since]);
            writer.Complete();
        }

        _spans.Clear();
        _waits.Clear();
    }

    // 40 bytes: there may be a million of them.
    private readonly record struct Span(
        long PersonKey, uint RecordKey, int From, int To, short Municipality, short Citizenship, short BirthYear,
        byte Episode, byte Region, byte Housing, byte Status, byte Sex, byte Unaccompanied, int Application, int UnexaminedTo);
}
