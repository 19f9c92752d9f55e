using System.Globalization;
using AsylumCare.Deliveries;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Warehouse.Reference;

/// <summary>Regions, municipalities and citizenships, from <c>seeds/reference</c>.</summary>
internal static class Places
{
    public static ReferenceTable Regions()
    {
        var rows = Seed("regions").Select((seed, index) => new object?[]
        {
            Number(seed["Lanskod"]), seed["Lanskod"], seed["VantetiderRegionkod"], seed["Lansbokstav"], seed["Region"], seed["Region"],
            seed["Lan"], Number(seed["Folkmangd2018"]), index + 1,
        }).ToList();
        rows.Add([RegionId.Unknown, RegionId.Code(RegionId.Unknown), null, null, "Okänd region", "Unknown region", "Okänt län", null, rows.Count + 1]);
        rows.Add([RegionId.Nation, RegionId.Code(RegionId.Nation), null, null, "Riket", "Sweden", "Riket", null, rows.Count + 1]);
        return new ReferenceTable(
            "dim_region",
            ["region_id", "region_code", "vantetider_code", "county_letter", "name_sv", "name_en", "county_sv", "population_2018", "sort_order"],
            rows);
    }

    public static ReferenceTable Municipalities() => new(
        "dim_municipality", ["municipality_id", "municipality_code", "name_sv", "region_id", "population_2018"],
        [
            [0, "0000", "Okänd kommun", RegionId.Unknown, null],
            .. Seed("municipalities").Select(seed => new object?[]
            {
                Number(seed["Kommunkod"]), seed["Kommunkod"], seed["Kommun"], Number(seed["Lanskod"]), Number(seed["Folkmangd2018"]),
            }),
        ]);

    private static IEnumerable<IReadOnlyDictionary<string, string>> Seed(string name) =>
        SeedTable.Read(Path.Combine(ContentFolder.Seeds, "reference", $"{name}.csv"));

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
