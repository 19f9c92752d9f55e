using AsylumCare.Domain.Reference;
using AsylumCare.Domain.Text;
using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.Warehouse.Reference;

/// <summary>A region as it is delivered for; the nation stands for Migrationsverket's deliveries.</summary>
/// <param name="Code">SCB's two digits.</param>
public sealed record DeliveringRegion(int RegionId, string Code, string NameSv, string NameEn)
{
    public string Name(Language language) => RegionId == Domain.Reference.RegionId.Nation
        ? language.Of("Migrationsverket", "the Swedish Migration Agency")
        : language.Of(NameSv, NameEn);
}

/// <summary>The regions, whether anything is published or not.</summary>
public sealed class RegionCatalog(IWarehouseEngine engine)
{
    private IReadOnlyList<DeliveringRegion>? _all;

    /// <summary>The 21 in county order, then the nation.</summary>
    public IReadOnlyList<DeliveringRegion> All => _all ??= Read();

    public DeliveringRegion? Find(string code) => All.FirstOrDefault(region => region.Code == code);

    public DeliveringRegion? Find(int regionId) => All.FirstOrDefault(region => region.RegionId == regionId);

    private List<DeliveringRegion> Read()
    {
        using var connection = engine.Open();
        using var row = connection.ExecuteReader(
            "SELECT region_id, region_code, name_sv, name_en FROM dim_region WHERE region_id <> @Unknown ORDER BY sort_order", new { RegionId.Unknown });
        var regions = new List<DeliveringRegion>();
        while (row.Read()) regions.Add(new DeliveringRegion(row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3)));
        return regions;
    }
}
