using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsylumCare.Deliveries.Checking;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Deliveries.Reference;

namespace AsylumCare.Deliveries.Tests;

/// <summary>A delivery in a folder of its own: files and a manifest that agrees with them until a test says otherwise.</summary>
internal sealed class DeliveryFolder : IDisposable
{
    public static ContractCatalog Catalog { get; } = ContractCatalog.Load(ContentFolder.Etl);
    public static ReferenceTables Reference { get; } = ReferenceTables.Load(ContentFolder.Seeds);
    public static ReadContext Context { get; } = new(Catalog, Reference, new DateOnly(2017, 6, 26));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asylumcare-test-");
    private readonly JsonArray _files = [];

    public DeliveryFolder(string sender = "13", string month = "2015-10", long version = 1)
    {
        Sender = sender;
        Month = month;
        Manifest = new JsonObject
        {
            ["LeveransReferens"] = "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
            ["Avsandare"] = sender == "MV" ? "SE2021002163-MIGRATIONSVERKET" : "SE2321000115-REGION",
            ["Kodsystem"] = new JsonObject { ["region"] = "SCB" },
            ["DatatGallerFor"] = month,
            ["Version"] = version,
            ["Schemaversion"] = "1",
            ["NyckelVersion"] = 1,
            ["Ursprung"] = "demo",
            ["Filer"] = _files,
        };
    }

    public string Sender { get; }
    public string Month { get; }
    public JsonObject Manifest { get; }
    public JsonObject File(int index = 0) => _files[index]!.AsObject();
    public string ManifestPath => Path.Combine(_folder.FullName, $"manifest_{Sender}_{Month}.json");
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public DeliveryFolder With(CsvText csv) => With(csv.FileKind, csv.ToBytes(), csv.Rows.Count);

    public DeliveryFolder With(string fileKind, byte[] bytes, long rows)
    {
        var name = $"{fileKind}_{Sender}_{Month}_v{Manifest["Version"]}.csv";
        System.IO.File.WriteAllBytes(PathOf(name), bytes);
        _files.Add(new JsonObject
        {
            ["namn"] = name, ["filtyp"] = fileKind, ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes)), ["rader"] = rows,
        });
        return this;
    }

    /// <summary>A workbook (or, with another extension, whatever the bytes are): its rows are not counted.</summary>
    public DeliveryFolder WithBook(string fileKind, byte[] bytes, string extension = "xlsx")
    {
        var name = $"{fileKind}_{Sender}_{Month}_v{Manifest["Version"]}.{extension}";
        System.IO.File.WriteAllBytes(PathOf(name), bytes);
        _files.Add(new JsonObject { ["namn"] = name, ["filtyp"] = fileKind, ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes)) });
        return this;
    }

    public ManifestReading ReadManifest()
    {
        System.IO.File.WriteAllText(ManifestPath, Manifest.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        return ManifestReader.Read(ManifestPath, Catalog, Reference);
    }

    /// <summary>Reads the first file, with keys, and keeps its rows.</summary>
    public (FileReport Report, KeptRows Rows) Read(ReadContext? context = null)
    {
        var reading = ReadManifest();
        Assert.That(reading.Findings, Is.Empty, "the manifest of this test is meant to be right");
        var manifest = reading.Manifest!;
        var file = manifest.Files[0];
        using var keys = IdentityKeys.FromSeed(1);
        var rows = new KeptRows();
        var used = (context ?? Context) with { Keys = keys };
        var report = DeliveryFileReader.Read(PathOf(file.Name), manifest, file, Catalog[file.FileKind], used, rows);
        AssertSaidWithoutKeys(report, manifest, file, used with { Keys = null });
        return (report, rows);
    }

    /// <summary>A check has no keys and a load has: both say the same of every file that a test makes.</summary>
    private void AssertSaidWithoutKeys(FileReport report, Manifest manifest, ManifestFile file, ReadContext context)
    {
        var check = DeliveryFileReader.Read(PathOf(file.Name), manifest, file, Catalog[file.FileKind], context, new KeptRows());
        Assert.That(check.Findings, Is.EqualTo(report.Findings));
        Assert.That((check.Refused, check.RowsAccepted, check.RowsWarned), Is.EqualTo((report.Refused, report.RowsAccepted, report.RowsWarned)));
    }

    public CheckResult Validate()
    {
        ReadManifest();
        return DeliveryCheck.Validate(ManifestPath, Context);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>Keeps what it is handed, as a loader would.</summary>
internal sealed class KeptRows : IRowSink
{
    public List<(long Line, long[] Slots)> Rows { get; } = [];

    public void Accept(RowBlock block)
    {
        for (var i = 0; i < block.Count; i++) Rows.Add((block.Line(i), block.Row(i).ToArray()));
    }
}
