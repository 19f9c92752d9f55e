using System.Text.Json;
using AsylumCare.Domain.Episodes;

namespace AsylumCare.Architecture.Tests;

/// <summary>What the cubes and indicators under <c>etl</c> name is there.</summary>
[TestFixture]
internal sealed class CubeTests
{
    private static IReadOnlyList<string> Cubes { get; } = Repository.Files("etl/cubes", ".json");

    /// <summary>Those that are computed.</summary>
    private static IReadOnlyList<string> Indicators { get; } =
        [.. Repository.Files("etl/indicators", ".json").Where(file => Json(file).TryGetProperty("variants", out _))];

    private static JsonElement Json(string file) => JsonDocument.Parse(Repository.Read(file)).RootElement;

    private static IEnumerable<string> Texts(JsonElement array, string? property = null) =>
        array.EnumerateArray().Select(item => (property is null ? item : item.GetProperty(property)).GetString()!);

    [TestCaseSource(nameof(Cubes))]
    public void A_cube_has_its_columns(string file)
    {
        var cube = Json(file);
        var table = SqlSchema.Tables[cube.GetProperty("table").GetString()!];
        string[] suffixes = cube.GetProperty("origin").GetString() == "computed" ? ["", "_key", "_open"] : [""];
        var measures = Texts(cube.GetProperty("measures"), "column").SelectMany(column => suffixes.Select(suffix => column + suffix));
        var dimensions = Texts(cube.GetProperty("dimensions"), "column");

        Assert.That(
            table.Columns, Is.EqualTo([.. (string[])["level_mask", "cell_id"], .. dimensions, .. (string[])["valid_from", "valid_to"], .. measures]));
        Assert.That(table.Keys, Is.EqualTo(new[] { new[] { "level_mask", "cell_id", "valid_from" } }));
    }

    [TestCaseSource(nameof(Indicators))]
    public void An_indicator_is_made_of_measures_of_its_cube(string file)
    {
        var indicator = Json(file);
        var cube = Cubes.Select(Json).Single(c => c.GetProperty("name").GetString() == indicator.GetProperty("cube").GetString());
        var measures = Texts(cube.GetProperty("measures"), "name").ToList();

        foreach (var variant in indicator.GetProperty("variants").EnumerateArray())
        {
            Assert.That(Texts(variant.GetProperty("numerator")), Is.SubsetOf(measures));
            Assert.That(Texts(variant.GetProperty("denominator")), Is.SubsetOf(measures));
        }
    }

    [Test]
    public void The_coverage_bands_are_the_measures_in_their_order()
    {
        var measures = Texts(Json("etl/cubes/health_examination_coverage.json").GetProperty("measures"), "name");

        // ExaminedBand60 in the cube is Examined60 here: in the feed that name is the running sum.
        Assert.That(measures.Select(name => name.Replace("Band", "")), Is.EqualTo(Enum.GetNames<CoverageBand>()));
    }
}
