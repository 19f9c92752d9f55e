using System.Globalization;
using AsylumCare.Domain.Text;

namespace AsylumCare.Deliveries.Reference;

/// <summary>What a region was called from a day.</summary>
/// <param name="LegalForm">landsting, region or kommun.</param>
public sealed record RegionVersion(int RegionId, string NameSv, string LegalForm, DateOnly From);

/// <summary>A code of a county or municipality that was replaced.</summary>
public sealed record ReplacedCode(int Old, int New, DateOnly From);

/// <summary>A range of codes with a meaning: a chapter of ICD-10-SE, what counts as an assessment.</summary>
/// <param name="RegionId">0 everywhere; else the region whose own code it is.</param>
public sealed record CodeGroup(string CodeSystem, string Group, int RegionId, string From, string To, string NameSv, string NameEn)
{
    /// <summary>Characters in the numbers of each code system, as the contracts' columns have them.</summary>
    public int CodeLength => CodeSystem switch { "ICD10SE" => 6, "KVA" => 5, _ => 3 };

    public long FromKey => PackedCode.Pack(From, CodeLength);

    public long ToKey => PackedCode.LastOf(To, CodeLength);
}

/// <summary>What has changed: names, codes; and what ranges of codes mean.</summary>
public sealed record PlaceHistory(
    IReadOnlyList<RegionVersion> Regions, IReadOnlyList<ReplacedCode> Counties, IReadOnlyList<ReplacedCode> Municipalities,
    IReadOnlyList<CodeGroup> CodeGroups)
{
    /// <summary>The municipality was in the county before one of them changed.</summary>
    public bool WasIn(int municipalityId, int countyId) => Municipalities.Any(change => change.New == municipalityId && change.Old / 100 == countyId);

    internal static PlaceHistory Of(Func<string, IEnumerable<string[]>> rows) => new(
        [.. rows("region_names.csv").Select(f => new RegionVersion(Number(f[0]), f[1], f[2], Day(f[3])))],
        [.. rows("county_changes.csv").Select(f => new ReplacedCode(Number(f[0]), Number(f[1]), Day(f[3])))],
        [.. rows("municipality_changes.csv").Select(f => new ReplacedCode(Number(f[0]), Number(f[1]), Day(f[3])))],
        [.. rows("code_groups.csv").Select(f => new CodeGroup(f[0], f[1], Number(f[2]), f[3], f[4], f[5], f[6]))]);

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
