using System.Text.Json;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reference;
using AsylumCare.Domain.Calendar;

namespace AsylumCare.Deliveries.Manifests;

/// <summary>One manifest being checked: adds a finding for each thing wrong with it.</summary>
internal sealed class ManifestCheck(string path, JsonElement root, ContractCatalog catalog, ReferenceTables tables, List<Finding> findings)
{
    private readonly string _name = Path.GetFileName(path);
    private readonly ManifestProperties _properties = new(Path.GetFileName(path), root, findings);

    /// <summary>The manifest; not to be used where anything was found.</summary>
    public Manifest? Check()
    {
        if (DeliveryFileName.ParseManifest(_name) is not { } named)
        {
            findings.Add(ManifestTexts.Property(_name, "Manifestets filnamn",
                "det ska vara manifest_<Regionkod|MV>_<ÅÅÅÅ-MM>.json", "it must be manifest_<region code|MV>_<yyyy-mm>.json"));
            return null;
        }

        var month = _properties.Month("DatatGallerFor");
        if (month is { } given && given != named.Month)
            findings.Add(ManifestTexts.Property(_name, "DatatGallerFor", $"filnamnet säger {named.Month}", $"the file name says {named.Month}"));
        var version = _properties.Number("Version", 1, 99_999_999);
        var system = CodeSystem(named.Sender);
        var region = system is { } declared ? RegionOf(named.Sender, declared) : 0;
        var schema = _properties.Text("Schemaversion");
        var files = Files(named.Sender, named.Month, version, schema);
        var reference = _properties.Uuid("LeveransReferens", required: true) ?? "";
        var replaces = _properties.Uuid("ErsattningsId", required: false);
        if (replaces is not null && replaces == reference) findings.Add(ManifestTexts.ReplacesItself(_name));
        var hsaId = _properties.HsaId("Avsandare");
        CheckSender(hsaId, named.Sender, system, region);
        return new Manifest(
            path, reference, hsaId, system ?? RegionCodeSystem.Scb, region,
            named.Month, replaces, version, schema, (int)_properties.Number("NyckelVersion", 1, 999),
            _properties.Origin("Ursprung"), files);
    }

    private RegionCodeSystem? CodeSystem(string sender)
    {
        var text = root.TryGetProperty("Kodsystem", out var systems) && systems.ValueKind == JsonValueKind.Object
            && systems.TryGetProperty("region", out var region) && region.ValueKind == JsonValueKind.String ? region.GetString() : null;
        if (text is "SCB") return RegionCodeSystem.Scb;
        if (text is "VANTETIDER") return RegionCodeSystem.Vantetider;

        // Migrationsverket's file speaks of the nation alone: nothing in it depends on the code system.
        if (sender == DeliveryFileName.MigrationAgency) return RegionCodeSystem.Scb;
        findings.Add(ManifestTexts.CodeSystem(_name));
        return null;
    }

    private int RegionOf(string sender, RegionCodeSystem system)
    {
        if (sender == DeliveryFileName.MigrationAgency) return 0;
        if (tables.RegionId(system, sender) is { } id) return id;
        findings.Add(ManifestTexts.Region(_name, sender, system == RegionCodeSystem.Scb ? "SCB" : "VANTETIDER"));
        return 0;
    }

    /// <summary>The organisation that sends is another region than the code means, and just the one it means in the other system.</summary>
    private void CheckSender(string hsaId, string code, RegionCodeSystem? declared, int region)
    {
        if (declared is not { } system || region == 0) return;
        if (tables.RegionOfOrganisation(hsaId) is not { } sender || sender == region) return;
        var other = system == RegionCodeSystem.Scb ? RegionCodeSystem.Vantetider : RegionCodeSystem.Scb;
        if (tables.RegionId(other, code) == sender)
            findings.Add(ManifestTexts.SenderOfOtherSystem(_name, code, tables.Region(sender).NameSv, tables.Region(region).NameSv));
    }

    private List<ManifestFile> Files(string sender, Month month, long version, string schema)
    {
        var files = new List<ManifestFile>();
        foreach (var element in _properties.Objects("Filer"))
        {
            var entry = new ManifestProperties(_name, element, findings);
            var file = new ManifestFile(entry.Text("namn"), entry.Text("filtyp"), entry.Sha256("sha256"), Rows(entry));
            CheckKind(file, sender, schema);
            CheckName(file, sender, month, version);
            if (files.Exists(f => f.FileKind == file.FileKind))
                findings.Add(ManifestTexts.FileKind(_name, file.FileKind, "den finns två gånger i manifestet", "the manifest lists it twice"));
            files.Add(file);
        }

        return files;
    }

    /// <summary>Of a kind that comes as a workbook the rows need not be given: no sender can count them. −1 where they are not.</summary>
    private long Rows(ManifestProperties entry) =>
        !entry.Has("rader") && catalog.Layouts.Any(layout => entry.Is("filtyp", layout.FileKind)) ? -1 : entry.Number("rader", 0, int.MaxValue);

    private void CheckKind(ManifestFile file, string sender, string schema)
    {
        if (file.FileKind.Length == 0) return;
        var source = sender == DeliveryFileName.MigrationAgency ? "MV" : "REGION";
        if (catalog.Find(file.FileKind) is not { } contract)
            findings.Add(ManifestTexts.FileKind(_name, file.FileKind, "den är okänd; se listan i etl/README.md", "it is unknown; see the list in etl/README.md"));
        else if (contract.Source != source)
            findings.Add(ManifestTexts.FileKind(_name, file.FileKind, "den levereras inte av denna avsändare", "this sender does not deliver it"));
        else if (schema.Length > 0 && contract.SchemaVersion != schema)
            findings.Add(ManifestTexts.Property(_name, "Schemaversion", $"{file.FileKind} tas emot i version {contract.SchemaVersion}", $"{file.FileKind} is received in version {contract.SchemaVersion}"));
    }

    private void CheckName(ManifestFile file, string sender, Month month, long version)
    {
        if (file.Name.Length == 0) return;
        if (DeliveryFileName.Parse(file.Name) is not { } name)
            findings.Add(ManifestTexts.FileName(_name, Printable.Of(file.Name), "det följer inte mönstret", "it does not follow the pattern"));
        else if (name.FileKind != file.FileKind)
            findings.Add(ManifestTexts.FileName(_name, file.Name, $"filtypen ska vara {Printable.Of(file.FileKind)}", $"the file kind must be {Printable.Of(file.FileKind)}"));
        else if (name.Sender != sender)
            findings.Add(ManifestTexts.FileName(_name, file.Name, $"avsändaren ska vara {sender}", $"the sender must be {sender}"));
        else if (name.Month != month)
            findings.Add(ManifestTexts.FileName(_name, file.Name, $"månaden ska vara {month}", $"the month must be {month}"));
        else if (name.Version != version && version > 0)
            findings.Add(ManifestTexts.FileName(_name, file.Name, $"versionen ska vara {version}", $"the version must be {version}"));
        else if (name.Extension == DeliveryFileName.Workbook && catalog.Layouts.All(layout => layout.FileKind != file.FileKind))
            findings.Add(ManifestTexts.FileName(_name, file.Name, "filtypen tas emot som .csv", "the file kind is received as .csv"));
        else if (!File.Exists(Path.Combine(Path.GetDirectoryName(path) ?? "", file.Name)))
            findings.Add(ManifestTexts.FileMissing(_name, file.Name));
    }
}
