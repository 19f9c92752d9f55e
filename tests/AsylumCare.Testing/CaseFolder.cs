using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Deliveries.Reference;

namespace AsylumCare.Testing;

/// <summary>
/// The files of a numbered case of bad data, as they would come: one delivery, or one in each subfolder in the order of arrival.
/// Manifests are written beside a copy of them; <c>manifest.json</c> holds what a manifest says that its files do not tell.
/// </summary>
public sealed class CaseFolder(string path)
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Cases", "Files");

    public static IReadOnlyList<string> Names { get; } = [.. Directory.GetDirectories(Root).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    public static CaseFolder Named(string name) => new(Path.Combine(Root, name));

    /// <returns>The manifests' paths in the order of arrival.</returns>
    public IReadOnlyList<string> Write(TestFolder folder)
    {
        string[] steps = [.. Directory.GetDirectories(path).Order(StringComparer.Ordinal)];
        if (steps.Length == 0) steps = [path];
        var name = Path.GetFileName(path);
        return [.. steps.Select((step, number) => WriteDelivery(step, Directory.CreateDirectory(folder.File($"{name}/{number}")).FullName))];
    }

    /// <summary>The context with the care units that the case brings, if it brings any.</summary>
    public ReadContext In(ReadContext context, TestFolder folder)
    {
        var units = Path.Combine(path, CareUnits);
        if (!File.Exists(units)) return context;
        var seeds = Directory.CreateDirectory(folder.File($"{Path.GetFileName(path)}/seeds/reference")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(ContentFolder.Seeds, "reference"))) File.Copy(file, Path.Combine(seeds, Path.GetFileName(file)));
        File.Copy(units, Path.Combine(seeds, CareUnits), overwrite: true);
        return context with { Reference = ReferenceTables.Load(Path.GetDirectoryName(seeds)!) };
    }

    private const string CareUnits = "care_units.csv";

    private static string WriteDelivery(string from, string to)
    {
        string[] files = [.. Directory.GetFiles(from, "*_v*.csv").Order(StringComparer.Ordinal)];
        foreach (var file in files) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        var name = DeliveryFileName.Parse(Path.GetFileName(files[0]))!;
        var manifest = new JsonObject
        {
            ["LeveransReferens"] = ReferenceOf(from),
            ["Avsandare"] = "SE2321000115-REGION",
            ["Kodsystem"] = new JsonObject { ["region"] = "SCB" },
            ["DatatGallerFor"] = name.Month.ToString(),
            ["Version"] = name.Version,
            ["Schemaversion"] = "1",
            ["NyckelVersion"] = 1,
            ["Filer"] = new JsonArray([.. files.Select(Listed)]),
        };
        var said = Path.Combine(from, "manifest.json");
        if (File.Exists(said))
            foreach (var (property, value) in JsonNode.Parse(File.ReadAllText(said))!.AsObject()) manifest[property] = value!.DeepClone();
        var path = Path.Combine(to, $"manifest_{name.Sender}_{name.Month}.json");
        File.WriteAllText(path, manifest.ToJsonString());
        return path;
    }

    /// <summary>Each its own, and the same every time.</summary>
    private static string ReferenceOf(string folder) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetRelativePath(Root, folder))).AsSpan(0, 16)).ToString();

    private static JsonObject Listed(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var before = bytes.AsSpan().StartsWith("sep="u8) || bytes.AsSpan().StartsWith((byte[])[.. Encoding.UTF8.Preamble, .. "sep="u8]) ? 2 : 1;
        return new JsonObject
        {
            ["namn"] = Path.GetFileName(file), ["filtyp"] = DeliveryFileName.Parse(Path.GetFileName(file))!.FileKind,
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes)), ["rader"] = Math.Max(0, bytes.Count((byte)'\n') - before),
        };
    }
}
