using AsylumCare.Deliveries.Reference;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Warehouse.Reference;

/// <summary>Regions, municipalities and citizenships, as deliveries are checked against them.</summary>
internal static class Places
{
    public static ReferenceTable Regions(ReferenceTables reference)
    {
        List<object?[]> rows =
        [
            .. reference.Regions.Select((region, index) => new object?[]
            {
                region.Id, region.Code, region.VantetiderCode, region.CountyLetter, region.NameSv, region.NameSv, region.CountySv,
                region.Population2018, index + 1,
            }),
        ];
        rows.Add([RegionId.Unknown, RegionId.Code(RegionId.Unknown), null, null, "Okänd region", "Unknown region", "Okänt län", null, rows.Count + 1]);
        rows.Add([RegionId.Nation, RegionId.Code(RegionId.Nation), null, null, "Riket", "Sweden", "Riket", null, rows.Count + 1]);
        return new ReferenceTable(
            "dim_region",
            ["region_id", "region_code", "vantetider_code", "county_letter", "name_sv", "name_en", "county_sv", "population_2018", "sort_order"],
            rows);
    }

    public static ReferenceTable Municipalities(ReferenceTables reference) => new(
        "dim_municipality", ["municipality_id", "municipality_code", "name_sv", "region_id", "population_2018"],
        [
            [-2, "..", "Maskad hos källan", RegionId.Unknown, null],
            [-1, "-", "Inte uppdelat på kommun", RegionId.Unknown, null],
            [0, "0000", "Okänd kommun", RegionId.Unknown, null],
            .. reference.Municipalities.Select(municipality => new object?[]
            {
                municipality.Id, municipality.Code, municipality.NameSv, municipality.RegionId, municipality.Population2018,
            }),
        ]);

    public static ReferenceTable Citizenships(ReferenceTables reference) => new(
        "dim_citizenship", ["citizenship_id", "iso3", "name_sv"],
        [
            [-2, "..", "Maskat hos källan"],
            [-1, "-", "Inte uppdelat på medborgarskap"],
            .. reference.Citizenships.Select(citizenship => new object?[] { citizenship.Id, citizenship.Iso3, citizenship.NameSv }),
        ]);
}
