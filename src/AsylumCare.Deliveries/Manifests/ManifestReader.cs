using System.Text.Json;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reference;

namespace AsylumCare.Deliveries.Manifests;

/// <summary>A manifest, or why it is refused: every finding is F.</summary>
public sealed record ManifestReading(Manifest? Manifest, IReadOnlyList<Finding> Findings);

/// <summary>Reads a manifest and checks everything that can be known without opening its files.</summary>
public static class ManifestReader
{
    private const long LargestManifest = 1 << 20;

    public static ManifestReading Read(string path, ContractCatalog catalog, ReferenceTables reference)
    {
        var findings = new List<Finding>();
        var name = Path.GetFileName(path);
        var manifest = Parse(path, name, findings) is { } root ? Check(path, name, root, catalog, reference, findings) : null;
        return new ManifestReading(findings.Count == 0 ? manifest : null, findings);
    }

    private static Manifest? Check(string path, string name, JsonElement root, ContractCatalog catalog, ReferenceTables reference, List<Finding> findings)
    {
        try
        {
            return new ManifestCheck(path, root, catalog, reference, findings).Check();
        }
        catch (InvalidOperationException)
        {
            // The JSON reader looks into a string's bytes only when the string is asked for.
            findings.Add(ManifestTexts.Json(name, 0, "en text är inte giltig UTF-8", "a text is not valid UTF-8"));
            return null;
        }
    }

    private static JsonElement? Parse(string path, string name, List<Finding> findings)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > LargestManifest })
            {
                findings.Add(ManifestTexts.Json(name, 0, "filen är större än 1 MiB", "the file is larger than 1 MiB"));
                return null;
            }

            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document.RootElement.Clone();
            findings.Add(ManifestTexts.Json(name, 1, "den ska vara ett JSON-objekt", "it must be a JSON object"));
        }
        catch (JsonException e)
        {
            var line = (e.LineNumber ?? 0) + 1;
            findings.Add(ManifestTexts.Json(name, line, $"felet är på rad {line}", $"the fault is on line {line}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(ManifestTexts.Missing(name));
        }

        return null;
    }
}
