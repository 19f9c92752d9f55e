using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Synthesis.Tests;

/// <summary>Reads a generated world back as a load would: the accepted rows of the current version of every partition.</summary>
internal sealed class DeliveredRows
{
    private readonly Dictionary<(string Kind, int Region, int Month), (Manifest Manifest, ManifestFile File)> _current = [];
    private readonly GeneratedFolder _world;

    public DeliveredRows(GeneratedFolder world)
    {
        _world = world;
        foreach (var path in world.Result.Folders.SelectMany(folder => GeneratedFolder.Manifests(folder.Path)))
        {
            var manifest = ManifestReader.Read(path, GeneratedFolder.Catalog, GeneratedFolder.Reference).Manifest!;
            foreach (var file in manifest.Files)
            {
                var partition = (file.FileKind, manifest.RegionId, manifest.Month.Id);
                if (!_current.TryGetValue(partition, out var other) || other.Manifest.Version < manifest.Version) _current[partition] = (manifest, file);
            }
        }
    }

    /// <returns>Fact columns with their values, and the manifest they came with.</returns>
    public IEnumerable<(Manifest Manifest, Dictionary<string, long> Row)> Of(string kind)
    {
        using var keys = IdentityKeys.FromSeed(1);
        var context = new ReadContext(GeneratedFolder.Catalog, GeneratedFolder.Reference, _world.Result.Folders[^1].ArrivalDate, keys);
        var contract = GeneratedFolder.Catalog[kind];
        foreach (var ((ofKind, _, _), (manifest, file)) in _current)
        {
            if (ofKind != kind) continue;
            var sink = new Rows(contract.Facts[0]);
            var report = DeliveryFileReader.Read(Path.Combine(Path.GetDirectoryName(manifest.Path)!, file.Name), manifest, file, contract, context, sink);
            var refusedAfterwards = report.RefusedAfterwards.ToHashSet();
            foreach (var (line, row) in sink.All)
                if (!refusedAfterwards.Contains(line)) yield return (manifest, row);
        }
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
