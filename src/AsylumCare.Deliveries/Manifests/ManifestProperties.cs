using System.Text.Json;
using System.Text.RegularExpressions;
using AsylumCare.Domain.Calendar;

namespace AsylumCare.Deliveries.Manifests;

/// <summary>The properties of one JSON object of a manifest, each checked as it is read; what is wrong is added to the findings.</summary>
internal sealed partial class ManifestProperties(string file, JsonElement element, List<Finding> findings)
{
    public bool Has(string property) => element.TryGetProperty(property, out _);

    public bool Is(string property, string text) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() == text;

    public string Text(string property)
    {
        if (element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and <= 200 } text)
            return text;
        Wrong(property, "ange en text", "give a text");
        return "";
    }

    public long Number(string property, long min, long max)
    {
        if (element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            && number >= min && number <= max) return number;
        Wrong(property, $"ange ett heltal {min}–{max}", $"give a whole number {min}–{max}");
        return 0;
    }

    public Month? Month(string property)
    {
        if (element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            && Domain.Calendar.Month.TryParse(value.GetString(), out var month)) return month;
        Wrong(property, "ange en månad som ÅÅÅÅ-MM", "give a month as yyyy-mm");
        return null;
    }

    /// <summary>In lower case, so that ordering by it is ordering bytewise whatever the sender writes.</summary>
    public string? Uuid(string property, bool required)
    {
        if (!element.TryGetProperty(property, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            if (required) Wrong(property, "ange ett uuid", "give a uuid");
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && Guid.TryParseExact(value.GetString(), "D", out var id)) return id.ToString("D");
        Wrong(property, "ange ett uuid", "give a uuid");
        return null;
    }

    public string HsaId(string property)
    {
        if (element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && HsaIdPattern().IsMatch(text))
            return text;
        Wrong(property, "ange avsändarens HSA-id (SE, tio siffror, bindestreck, id)", "give the sender's HSA id (SE, ten digits, hyphen, id)");
        return "";
    }

    public string Origin(string property)
    {
        if (!element.TryGetProperty(property, out var value)) return "official";
        if (value.ValueKind == JsonValueKind.String && value.GetString() is "official" or "demo") return value.GetString()!;
        Wrong(property, "ange official eller demo, eller utelämna den", "give official or demo, or leave it out");
        return "official";
    }

    public string Sha256(string property)
    {
        if (element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && Sha256Pattern().IsMatch(text))
            return text.ToLowerInvariant();
        Wrong(property, "ange filens SHA-256 som 64 hexadecimala tecken", "give the file's SHA-256 as 64 hexadecimal characters");
        return "";
    }

    public IEnumerable<JsonElement> Objects(string property)
    {
        if (element.TryGetProperty(property, out var list) && list.ValueKind == JsonValueKind.Array && list.GetArrayLength() is > 0 and <= 50
            && list.EnumerateArray().All(e => e.ValueKind == JsonValueKind.Object)) return list.EnumerateArray();
        Wrong(property, "ange en lista med 1–50 filer", "give a list of 1–50 files");
        return [];
    }

    private void Wrong(string property, string sv, string en) => findings.Add(ManifestTexts.Property(file, property, sv, en));

    [GeneratedRegex("^SE[0-9]{10}-[A-Z0-9]{1,20}\\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HsaIdPattern();

    [GeneratedRegex("^[0-9a-fA-F]{64}\\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sha256Pattern();
}
