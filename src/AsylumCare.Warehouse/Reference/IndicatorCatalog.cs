using System.Text.Json;
using System.Text.Json.Serialization;
using AsylumCare.Deliveries;
using AsylumCare.Domain.Indicators;

namespace AsylumCare.Warehouse.Reference;

/// <summary>The indicators as data: one file each under <c>etl/indicators</c>, in code order.</summary>
public static class IndicatorCatalog
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <exception cref="JsonException">A file is not an indicator.</exception>
    public static IReadOnlyList<IndicatorDefinition> Read() =>
    [
        .. Directory.GetFiles(Path.Combine(ContentFolder.Etl, "indicators"), "*.json").Order(StringComparer.Ordinal)
            .Select(path => JsonSerializer.Deserialize<IndicatorDefinition>(File.ReadAllBytes(path), Options)
                ?? throw new JsonException($"{path} is empty.")),
    ];
}
