using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Synthesis.Tests;

/// <summary>The registers and examinations of a generated world as a publication sees them: superseded examinations left out.</summary>
internal sealed class FoldedFiles
{
    private readonly Dictionary<long, List<RegisterEvent>> _events = [];
    private readonly Dictionary<long, (long Person, int Month, ExaminationEvent Row)> _examinations = [];

    public FoldedFiles(DeliveredRows rows)
    {
        foreach (var (_, row) in rows.Of("REGISTER")) AddEvent(row);
        foreach (var (manifest, row) in rows.Of("HALSOUNDERSOKNING")) AddExamination(manifest, row);
    }

    /// <summary>Each person's events in order.</summary>
    public IEnumerable<(long Person, RegisterEvent[] Events)> Lives() =>
        _events.Select(life => (life.Key, life.Value.OrderBy(e => (e.Day, e.Kind)).ToArray()));

    public IEnumerable<AsylumEpisode> Episodes()
    {
        var ofPerson = ExaminationsByPerson();
        var episodes = new List<AsylumEpisode>();
        foreach (var (person, events) in _events)
        {
            EpisodeFold.Fold(events.ToArray(), ofPerson[person].ToArray(), episodes);
            foreach (var episode in episodes) yield return episode;
        }
    }

    public ILookup<long, ExaminationEvent> ExaminationsByPerson() => _examinations.Values.ToLookup(e => e.Person, e => e.Row);

    public IEnumerable<ExaminationEvent> Examinations() => _examinations.Values.Select(e => e.Row).Where(e => e.Outcome == ExaminationOutcome.Done);

    private void AddEvent(Dictionary<string, long> row)
    {
        if (!_events.TryGetValue(row["person_key"], out var events)) _events.Add(row["person_key"], events = []);
        var profile = (int)row["case_profile_key"];
        events.Add(new RegisterEvent(
            (RegisterEventKind)row["event_kind"], (int)row["event_day"], (int)row["application_day"], (int)row["region_id"],
            profile / 1000, (int)row["birth_year"], (LegalStatus)(profile % 10), (DeregistrationReason)row["reason_id"]));
    }

    private void AddExamination(Manifest manifest, Dictionary<string, long> row)
    {
        if (_examinations.TryGetValue(row["examination_key"], out var other) && other.Month > manifest.Month.Id) return;
        var day = row["examined_day"] == RowBlock.Missing ? 0 : (int)row["examined_day"];
        _examinations[row["examination_key"]] = (row["person_key"], manifest.Month.Id, new ExaminationEvent(
            day, manifest.RegionId, (ExaminationOutcome)row["outcome_id"], (TargetGroup)row["target_group_id"]));
    }
}
