using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Domain.Calendar;

namespace AsylumCare.Deliveries.Workbooks;

/// <summary>
/// A file as Migrationsverket publishes it, without a manifest: its sheets tell the kinds and months, and a manifest is made for each
/// month. The reference is derived from the SHA-256, so that the same file is the same delivery however often it is loaded.
/// </summary>
public static class NativeBook
{
    private const string Sender = "SE2021002163-MIGRATIONSVERKET";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The file is a workbook, or a sheet saved as CSV whose name is not a delivery's.</summary>
    public static bool IsOne(string path) =>
        DeliveryFileName.Parse(Path.GetFileName(path)) is null
        && (BookFile.IsWorkbook(path) || Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase));

    /// <summary>What the file delivers, a manifest a month.</summary>
    /// <param name="published">The day of publication, which is the version.</param>
    /// <param name="findings">Why there is nothing.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<Manifest> Manifests(string path, DateOnly published, ContractCatalog catalog, out IReadOnlyList<Finding> findings)
    {
        var name = Path.GetFileName(path);
        var ledger = new FindingLedger(name);
        var book = BookFile.Open(path, ledger);
        var kinds = ledger.FileRefused ? [] : Kinds(book, catalog, ledger);
        findings = [.. ledger.All().Select(new SheetOrigin(book, null, null).Place)];
        var version = (published.Year * 10_000L) + (published.Month * 100) + published.Day;
        return
        [
            .. kinds.SelectMany(kind => kind.Months, (kind, month) => (month, kind.Kind)).GroupBy(pair => pair.month, pair => pair.Kind).OrderBy(group => group.Key)
                .Select(group => new Manifest(
                    path, Reference(book.Sha256, group.Key, version), Sender, RegionCodeSystem.Scb, 0, group.Key, null, version, "1", 1, "official",
                    [.. group.Order(StringComparer.Ordinal).Select(kind => new ManifestFile(name, kind, book.Sha256, -1))])),
        ];
    }

    /// <summary>Puts a month's manifest and the file into a folder of their own, named as deliveries are.</summary>
    /// <returns>The manifest's path.</returns>
    public static string Write(Manifest manifest, string folder)
    {
        var extension = BookFile.IsWorkbook(manifest.Path) ? DeliveryFileName.Workbook : "csv";
        var files = new JsonArray();
        Directory.CreateDirectory(folder);
        foreach (var file in manifest.Files)
        {
            var name = new DeliveryFileName(file.FileKind, DeliveryFileName.MigrationAgency, manifest.Month, manifest.Version) { Extension = extension }.ToString();
            File.Copy(manifest.Path, Path.Combine(folder, name), overwrite: true);
            files.Add(new JsonObject { ["namn"] = name, ["filtyp"] = file.FileKind, ["sha256"] = file.Sha256 });
        }

        var path = Path.Combine(folder, $"manifest_{DeliveryFileName.MigrationAgency}_{manifest.Month}.json");
        File.WriteAllText(path, Json(manifest, files).ToJsonString(Indented));
        return path;
    }

    private static JsonObject Json(Manifest manifest, JsonArray files) => new()
    {
        ["LeveransReferens"] = manifest.DeliveryReference,
        ["Avsandare"] = manifest.Sender,
        ["Kodsystem"] = new JsonObject { ["region"] = "SCB" },
        ["DatatGallerFor"] = manifest.Month.ToString(),
        ["Version"] = manifest.Version,
        ["Schemaversion"] = manifest.SchemaVersion,
        ["NyckelVersion"] = manifest.KeyVersion,
        ["Filer"] = files,
    };

    private static List<(string Kind, IReadOnlyList<Month> Months)> Kinds(BookFile book, ContractCatalog catalog, FindingLedger ledger)
    {
        var matches = catalog.Layouts.Select(layout => layout.FileKind).Distinct().Select(kind => book.Find(kind, catalog.Layouts, titled: true)).OfType<SheetMatch>().ToList();
        var kinds = matches.Select(match => (match.Layout.FileKind, new SheetMonths(match).WithValues())).Where(kind => kind.Item2.Count > 0).ToList();
        if (matches.Count == 0) ledger.Add(BookTexts.NoSheet, 0);
        else if (matches.Exists(match => match.LacksYear)) ledger.Add(BookTexts.NoYear, 0);
        else if (kinds.Count == 0) ledger.Add(BookTexts.NoValues, 0);
        return ledger.FileRefused ? [] : kinds;
    }

    /// <summary>A uuid of the file's content, the month and the version: 16 bytes of their SHA-256.</summary>
    private static string Reference(string sha256, Month month, long version) =>
        new Guid(SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{sha256}/{month}/{version}"))).AsSpan(0, 16), bigEndian: true).ToString("D");
}
