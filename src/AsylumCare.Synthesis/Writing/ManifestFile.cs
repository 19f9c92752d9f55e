using System.Text.Json;
using AsylumCare.Domain.Calendar;

namespace AsylumCare.Synthesis.Writing;

/// <summary>What a delivery says of itself.</summary>
/// <param name="SenderCode">Region code in the declared system, or MV.</param>
/// <param name="CodeSystem">SCB or VANTETIDER.</param>
/// <param name="Origin">demo, or null for an official delivery.</param>
internal sealed record ManifestFile(
    string Reference, string SenderHsaId, string SenderCode, string CodeSystem, Month Month, string? Replaces, long Version, string? Origin)
{
    private static readonly JsonWriterOptions Format = new() { Indented = true, NewLine = "\n" };

    public void Write(string folder, IReadOnlyList<WrittenFile> files)
    {
        using var stream = File.Create(Path.Combine(folder, $"manifest_{SenderCode}_{Month}.json"));
        using var json = new Utf8JsonWriter(stream, Format);
        json.WriteStartObject();
        json.WriteString("LeveransReferens", Reference);
        json.WriteString("Avsandare", SenderHsaId);
        json.WriteStartObject("Kodsystem");
        json.WriteString("region", CodeSystem);
        json.WriteEndObject();
        json.WriteString("DatatGallerFor", Month.ToString());
        if (Replaces is not null) json.WriteString("ErsattningsId", Replaces);
        json.WriteNumber("Version", Version);
        json.WriteString("Schemaversion", "1");
        json.WriteNumber("NyckelVersion", 1);
        if (Origin is not null) json.WriteString("Ursprung", Origin);
        json.WriteStartArray("Filer");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("namn", file.Name);
            json.WriteString("filtyp", file.FileKind);
            json.WriteString("sha256", file.Sha256);
            json.WriteNumber("rader", file.Rows);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
