using System.Globalization;
using AsylumCare.Deliveries.Manifests;

namespace AsylumCare.Deliveries.Reference;

/// <param name="Id">SCB's county code as a number.</param>
/// <param name="VantetiderCode">The code in Väntetidsdatabasen: seven of them mean another region in SCB's system.</param>
public sealed record Region(int Id, string Code, string VantetiderCode, string CountyLetter, string NameSv, string CountySv, int Population2018);

/// <param name="Id">SCB's four-digit code as a number.</param>
public sealed record Municipality(int Id, string Code, string NameSv, int RegionId, int Population2018);

/// <param name="Id">ISO 3166 numeric; above 1000 where the code has none of its own; 0 unknown.</param>
public sealed record Citizenship(int Id, string Iso3, string NameSv);

/// <summary>The regions, municipalities and citizenships of <c>seeds/reference</c>: what codes are checked against and dimensions seeded from.</summary>
public sealed class ReferenceTables
{
    private readonly Dictionary<string, int> _scb;
    private readonly Dictionary<string, int> _vantetider;
    private readonly Dictionary<string, int> _iso3;
    private readonly Dictionary<string, int> _organisations;

    private ReferenceTables(
        List<Region> regions, List<Municipality> municipalities, CitizenshipList citizenships, PlaceHistory history, Func<string, IEnumerable<string[]>> rows)
    {
        CareUnits = new CareUnitList(rows("care_units.csv").Select(CareUnit.Of));
        History = history;
        RegionNames = PlaceNames.Regions(regions, history.Regions);
        MunicipalityNames = PlaceNames.Municipalities(municipalities, rows("municipality_names.csv"));
        CitizenshipNames = PlaceNames.Citizenships(citizenships, rows("citizenship_names.csv"));
        _organisations = rows("region_organisations.csv").ToDictionary(f => f[0], f => Number(f[1]), StringComparer.Ordinal);
        Regions = regions;
        Municipalities = municipalities;
        Citizenships = citizenships.Members;
        _iso3 = citizenships.Ids;
        _scb = regions.ToDictionary(r => r.Code, r => r.Id, StringComparer.Ordinal);
        _vantetider = regions.ToDictionary(r => r.VantetiderCode, r => r.Id, StringComparer.Ordinal);
    }

    public PlaceHistory History { get; }

    /// <summary>What is known of care units beside what deliveries name.</summary>
    public CareUnitList CareUnits { get; }

    public NameTable RegionNames { get; }
    public NameTable MunicipalityNames { get; }
    public NameTable CitizenshipNames { get; }

    /// <summary>The 21 regions in county order; neither nation nor unknown.</summary>
    public IReadOnlyList<Region> Regions { get; }

    public IReadOnlyList<Municipality> Municipalities { get; }

    /// <summary>One member a number; XXX (0) is unknown, XXA stateless.</summary>
    public IReadOnlyList<Citizenship> Citizenships { get; }

    /// <summary>ISO 3166 alpha-3 and its like → citizenship number; several codes may be unknown (0).</summary>
    public IReadOnlyDictionary<string, int> CitizenshipIds => _iso3;

    /// <returns>The SCB number, or null where the system has no such code.</returns>
    public int? RegionId(RegionCodeSystem system, string code) =>
        (system == RegionCodeSystem.Scb ? _scb : _vantetider).TryGetValue(code, out var id) ? id : null;

    /// <param name="hsaId">SE, the organisation's number of ten digits, a hyphen and more.</param>
    /// <returns>The region that the organisation is, or null where it is none.</returns>
    public int? RegionOfOrganisation(string hsaId) => hsaId.Length > 12 && _organisations.TryGetValue(hsaId[2..12], out var id) ? id : null;

    public Region Region(int id) => Regions.First(r => r.Id == id);

    /// <summary>The region's two-digit code in a system, as file names and manifests write it.</summary>
    public string RegionCode(RegionCodeSystem system, int id) =>
        system == RegionCodeSystem.Scb ? Region(id).Code : Region(id).VantetiderCode;

    /// <param name="seedsFolder">The folder that holds <c>reference</c>.</param>
    public static ReferenceTables Load(string seedsFolder)
    {
        var folder = Path.Combine(seedsFolder, "reference");
        var regions = Rows(folder, "regions.csv")
            .Select(f => new Region(Number(f[0]), f[0], f[1], f[2], f[3], f[4], Number(f[5]))).ToList();
        var municipalities = Rows(folder, "municipalities.csv")
            .Select(f => new Municipality(Number(f[0]), f[0], f[1], Number(f[2]), Number(f[3]))).ToList();
        return new ReferenceTables(
            regions, municipalities, CitizenshipList.Of(Rows(folder, "countries.csv")), PlaceHistory.Of(file => Rows(folder, file)), file => Rows(folder, file));
    }

    private static IEnumerable<string[]> Rows(string folder, string file)
    {
        using var csv = CsvHelper.CsvReader.FromFile(Path.Combine(folder, file), new() { Separator = ';' });
        while (csv.Read())
        {
            var fields = new string[csv.FieldCount];
            for (var i = 0; i < fields.Length; i++) fields[i] = csv.GetString(i);
            yield return fields;
        }
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
