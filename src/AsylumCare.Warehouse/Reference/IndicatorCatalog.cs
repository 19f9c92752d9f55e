using System.Text.Json;
using System.Text.Json.Serialization;
using AsylumCare.Deliveries;
using AsylumCare.Domain.Indicators;

namespace AsylumCare.Warehouse.Reference;

/// <summary>The indicators as data: one file each under <c>etl/indicators</c>, in code order.</summary>
public static class IndicatorCatalog
{
    // A misspelt field is an error, not a text that is missing from a page.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The indicators whose values are computed.</summary>
    /// <exception cref="JsonException">A file is not an indicator.</exception>
    public static IReadOnlyList<IndicatorDefinition> Read() => [.. ReadAll().OfType<IndicatorDefinition>()];

    /// <summary>Every indicator that is described, whether its values are computed or not.</summary>
    /// <exception cref="JsonException">A file is not an indicator.</exception>
    public static IReadOnlyList<IndicatorDescription> ReadAll() =>
        [.. Directory.GetFiles(Path.Combine(ContentFolder.Etl, "indicators"), "*.json").Order(StringComparer.Ordinal).Select(Read)];

    // Who names the variants that make it is computed.
    private static IndicatorDescription Read(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        IndicatorDescription? indicator = file.RootElement.TryGetProperty("variants", out _)
            ? file.Deserialize<IndicatorDefinition>(Options)
            : file.Deserialize<IndicatorDescription>(Options);
        return indicator ?? throw new JsonException($"{path} is empty.");
    }
}
