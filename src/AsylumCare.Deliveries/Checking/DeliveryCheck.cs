using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Deliveries.Checking;

/// <summary>What a check found, with the receipt that a load would give for the same rules.</summary>
/// <param name="Manifest">Null where it could not be read, or where a single file was checked without one.</param>
/// <param name="Assumed">What a single file's region codes were taken to be, where neither a manifest nor the caller said; else null.</param>
public sealed record CheckResult(
    Manifest? Manifest, IReadOnlyList<FileReport> Reports, IReadOnlyList<Finding> ManifestFindings, AssumedCodes? Assumed = null)
{
    public bool Accepted => ManifestFindings.Count == 0 && Reports.Count > 0 && Reports.All(r => !r.Refused);

    public IEnumerable<Finding> Findings => ManifestFindings.Concat(Reports.SelectMany(r => r.Findings));
}

/// <summary>Checks a delivery without a database and without keys, by the same reader and rules as a load.</summary>
public static class DeliveryCheck
{
    /// <param name="path">A manifest (.json) or a single file (.csv). A file whose manifest lies beside it is checked against it;
    /// else its name says what it is, and what only a manifest can tell is not checked.</param>
    /// <param name="codeSystem">The region code system of a single file without a manifest; null where its name is to tell.</param>
    public static CheckResult Validate(string path, ReadContext context, RegionCodeSystem? codeSystem = null, CancellationToken ct = default)
    {
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) return ValidateManifest(path, context, null, ct);
        var beside = ManifestOf(path);
        return beside is null ? ValidateAlone(path, context, codeSystem, ct) : ValidateManifest(beside, context, Path.GetFileName(path), ct);
    }

    private static CheckResult ValidateManifest(string path, ReadContext context, string? onlyFile, CancellationToken ct)
    {
        var reading = ManifestReader.Read(path, context.Catalog, context.Reference);
        if (reading.Manifest is not { } manifest) return new CheckResult(null, [], reading.Findings);
        var folder = Path.GetDirectoryName(path) ?? "";
        var reports = manifest.Files.Where(f => onlyFile is null || f.Name == onlyFile)
            .Select(f => EmptyDelivery.Judge(Read(Path.Combine(folder, f.Name), manifest, f, context, ct), manifest)).ToList();
        return new CheckResult(manifest, reports, []);
    }

    private static CheckResult ValidateAlone(string path, ReadContext context, RegionCodeSystem? given, CancellationToken ct)
    {
        var fileName = Path.GetFileName(path);
        if (DeliveryFileName.Parse(fileName) is not { } name)
            return Refused(ManifestTexts.FileName(fileName, Printable.Of(fileName), "det följer inte mönstret", "it does not follow the pattern"));
        if (context.Catalog.Find(name.FileKind) is null)
            return Refused(ManifestTexts.FileKind(fileName, name.FileKind, "den är okänd; se listan i etl/README.md", "it is unknown; see the list in etl/README.md"));
        var assumed = given is null && name.Sender != DeliveryFileName.MigrationAgency ? AssumedCodes.Of(name.Sender, context.Reference) : null;
        var codeSystem = given ?? assumed?.System ?? RegionCodeSystem.Scb;
        var region = name.Sender == DeliveryFileName.MigrationAgency ? 0 : context.Reference.RegionId(codeSystem, name.Sender);
        if (region is null)
            return Refused(ManifestTexts.Region(fileName, name.Sender, codeSystem == RegionCodeSystem.Scb ? "SCB" : "VANTETIDER"));
        var manifest = Provisional(path, name, codeSystem, region.Value, context.Catalog);
        return new CheckResult(null, [Read(path, manifest, manifest.Files[0], context, ct)], [], assumed);
    }

    /// <summary>What a file's name tells; what it does not tell is left so that it is not checked.</summary>
    private static Manifest Provisional(string path, DeliveryFileName name, RegionCodeSystem codeSystem, int region, ContractCatalog catalog) => new(
        path, "", "", codeSystem, region, name.Month, null, name.Version, catalog[name.FileKind].SchemaVersion, 0, "official",
        [new ManifestFile(Path.GetFileName(path), name.FileKind, "", -1)]);

    internal static FileReport Read(string path, Manifest manifest, ManifestFile file, ReadContext context, CancellationToken ct) =>
        DeliveryFileReader.Read(path, manifest, file, context.Catalog[file.FileKind], context with { Keys = null }, NoRows.Sink, ct);

    private static CheckResult Refused(Finding finding) => new(null, [], [finding]);

    private static string? ManifestOf(string path)
    {
        if (DeliveryFileName.Parse(Path.GetFileName(path)) is not { } name) return null;
        var manifest = Path.Combine(Path.GetDirectoryName(path) ?? "", $"manifest_{name.Sender}_{name.Month}.json");
        return File.Exists(manifest) && Lists(manifest, Path.GetFileName(path)) ? manifest : null;
    }

    /// <summary>Another version's manifest may lie in the folder: only one that names the file speaks of it.</summary>
    private static bool Lists(string manifest, string fileName) =>
        File.ReadAllText(manifest).Contains($"\"{fileName}\"", StringComparison.Ordinal);

    private sealed class NoRows : IRowSink
    {
        public static NoRows Sink { get; } = new();

        public void Accept(RowBlock block)
        {
        }
    }
}
