using System.Text.Json;
using AsylumCare.Deliveries;

namespace AsylumCare.Warehouse.Reference;

/// <summary>A code list of <c>etl/codes</c>.</summary>
internal sealed record CodeList(string Name, string TitleSv, IReadOnlyList<Code> Codes)
{
    public static CodeList Read(string name)
    {
        using var file = File.OpenRead(Path.Combine(ContentFolder.Etl, "codes", $"{name}.json"));
        return JsonSerializer.Deserialize<CodeList>(file, JsonSerializerOptions.Web) ?? throw new InvalidDataException($"{name}.json is empty.");
    }
}

internal sealed record Code(int Id, [property: System.Text.Json.Serialization.JsonPropertyName("code")] string Value, string Sv, string En);
