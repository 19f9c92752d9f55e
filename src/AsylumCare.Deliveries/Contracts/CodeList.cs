using System.Text.Json;

namespace AsylumCare.Deliveries.Contracts;

/// <param name="Id">The number kept in the warehouse.</param>
/// <param name="Aliases">Other spellings that are taken, with a warning.</param>
/// <param name="Attributes">What rules and dimensions know of the code, as numbers.</param>
public sealed record Code(int Id, [property: System.Text.Json.Serialization.JsonPropertyName("code")] string Value, string Sv, string En,
    IReadOnlyList<string>? Aliases = null,
    IReadOnlyDictionary<string, long>? Attributes = null);

/// <summary>A list of codes: one file under <c>etl/codes</c>.</summary>
public sealed record CodeList(string Name, string TitleSv, IReadOnlyList<Code> Codes)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <exception cref="KeyNotFoundException">The list has no such code.</exception>
    public int IdOf(string code) =>
        Codes.FirstOrDefault(c => c.Value.Equals(code, StringComparison.Ordinal))?.Id
        ?? throw new KeyNotFoundException($"the code list {Name} has no code {code}");

    internal static CodeList Load(string path) =>
        JsonSerializer.Deserialize<CodeList>(File.ReadAllBytes(path), Options) ?? throw new InvalidDataException($"{path} is empty");
}
