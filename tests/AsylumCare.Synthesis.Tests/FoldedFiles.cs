using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Synthesis.Tests;

/// <summary>Reads a generated world back as a load would: checked rows of the current versions, superseded examinations left out.</summary>
internal sealed class FoldedFiles
{
    private readonly Dictionary<long, List<RegisterEvent>> _events = [];
    private readonly Dictionary<long, (long Person, int Month, ExaminationEvent Row)> _examinations = [];

    public FoldedFiles(GeneratedFolder world)
    {
        using var keys = IdentityKeys.FromSeed(1);
        var current = new Dictionary<(int Region, int Month), Manifest>();
        foreach (var path in world.Result.Folders.SelectMany(folder => GeneratedFolder.Manifests(folder.Path)))
        {
            var manifest = ManifestReader.Read(path, GeneratedFolder.Catalog, GeneratedFolder.Reference).Manifest!;
            if (manifest.RegionId == 0) continue;
            if (!current.TryGetValue((manifest.RegionId, manifest.Month.Id), out var other) || other.Version < manifest.Version)
                current[(manifest.RegionId, manifest.Month.Id)] = manifest;
        }
        var context = new ReadContext(GeneratedFolder.Catalog, GeneratedFolder.Reference, world.Result.Folders[^1].ArrivalDate, keys);
        foreach (var manifest in current.Values)
            foreach (var file in manifest.Files) Read(manifest, file, context);
    }

    public IEnumerable<AsylumEpisode> Episodes()
    {
        var ofPerson = _examinations.Values.ToLookup(e => e.Person, e => e.Row);
        var episodes = new List<AsylumEpisode>();
        foreach (var (person, events) in _events)
        {
            EpisodeFold.Fold(events.ToArray(), ofPerson[person].ToArray(), episodes);
            foreach (var episode in episodes) yield return episode;
        }
    }

    public IEnumerable<ExaminationEvent> Examinations() => _examinations.Values.Select(e => e.Row).Where(e => e.Outcome == ExaminationOutcome.Done);

    private void Read(Manifest manifest, ManifestFile file, ReadContext context)
    {
        var contract = GeneratedFolder.Catalog[file.FileKind];
        var sink = new Rows(contract.Facts[0]);
        var report = DeliveryFileReader.Read(Path.Combine(Path.GetDirectoryName(manifest.Path)!, file.Name), manifest, file, contract, context, sink);
        var refusedAfterwards = report.RefusedAfterwards.ToHashSet();
        foreach (var (line, row) in sink.All.Where(r => !refusedAfterwards.Contains(r.Line)))
        {
            if (file.FileKind == "REGISTER") AddEvent(row);
            else AddExamination(manifest, row);
        }
    }

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

    private sealed class Rows(FactLayout layout) : IRowSink
    {
        public List<(long Line, Dictionary<string, long> Row)> All { get; } = [];

        public void Accept(RowBlock block)
        {
            for (var i = 0; i < block.Count; i++)
            {
                var row = new Dictionary<string, long>();
                for (var column = 0; column < layout.Columns.Count; column++) row.Add(layout.Columns[column], block.Row(i)[layout.Slots[column]]);
                All.Add((block.Line(i), row));
            }
        }
    }
}
