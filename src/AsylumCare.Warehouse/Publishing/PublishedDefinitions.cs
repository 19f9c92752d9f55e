using System.Text.Json;
using System.Text.Json.Serialization;
using AsylumCare.Deliveries;
using AsylumCare.Domain.Cubes;
using AsylumCare.Domain.Indicators;
using AsylumCare.Warehouse.Reference;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>The cubes and indicators that are published: the files under <c>etl/cubes</c> and <c>etl/indicators</c>.</summary>
public sealed class PublishedDefinitions
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly Dictionary<string, CubeLattice> _cubes;

    private PublishedDefinitions(IEnumerable<CubeDefinition> cubes, IReadOnlyList<IndicatorDefinition> indicators)
    {
        _cubes = cubes.Select(cube => new CubeLattice(cube)).ToDictionary(lattice => lattice.Cube.Name, StringComparer.Ordinal);
        Indicators = indicators;
    }

    public IReadOnlyList<IndicatorDefinition> Indicators { get; }

    public IEnumerable<CubeDefinition> Cubes => _cubes.Values.Select(lattice => lattice.Cube).OrderBy(cube => cube.Name, StringComparer.Ordinal);

    internal CubeLattice Applications => Cube("Applications");
    internal CubeLattice Decisions => Cube("Decisions");
    internal CubeLattice Coverage => Cube("HealthExaminationCoverage");
    internal CubeLattice Ratio => Cube("HealthExaminationRatio");
    internal CubeLattice Flow => Cube("ExaminationFlow");

    public static PublishedDefinitions Read() => new(ReadCubes(), IndicatorCatalog.Read());

    /// <exception cref="KeyNotFoundException">There is no such cube.</exception>
    internal CubeLattice Cube(string name) => _cubes[name];

    private static IEnumerable<CubeDefinition> ReadCubes() =>
        Directory.EnumerateFiles(Path.Combine(ContentFolder.Etl, "cubes"), "*.json").Order(StringComparer.Ordinal)
            .Select(file => JsonSerializer.Deserialize<CubeDefinition>(File.ReadAllBytes(file), Json) ?? throw new JsonException($"{file} is empty."));
}
