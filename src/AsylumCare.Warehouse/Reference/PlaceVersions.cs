using AsylumCare.Deliveries.Reference;

namespace AsylumCare.Warehouse.Reference;

/// <summary>What places were called and coded before, and the other spellings of their names.</summary>
internal static class PlaceVersions
{
    private const int Forever = int.MaxValue;

    public static IEnumerable<ReferenceTable> All(ReferenceTables reference) =>
    [
        Regions(reference.History.Regions), Municipalities(reference.History.Municipalities),
        Names("dim_municipality_name", "municipality_id", reference.MunicipalityNames), Names("dim_citizenship_name", "citizenship_id", reference.CitizenshipNames),
    ];

    private static ReferenceTable Regions(IReadOnlyList<RegionVersion> versions) => new(
        "dim_region_version", ["region_id", "valid_from_day", "valid_to_day", "name_sv", "legal_form"],
        [
            .. versions.GroupBy(version => version.RegionId).SelectMany(region =>
            {
                var inOrder = region.OrderBy(version => version.From).ToList();
                return inOrder.Select((version, i) => new object?[]
                {
                    version.RegionId, version.From.DayNumber, i + 1 < inOrder.Count ? inOrder[i + 1].From.DayNumber - 1 : Forever, version.NameSv, version.LegalForm,
                });
            }),
        ]);

    private static ReferenceTable Municipalities(IReadOnlyList<ReplacedCode> changes) => new(
        "dim_municipality_version", ["municipality_id", "valid_from_day", "valid_to_day", "municipality_code", "region_id"],
        [
            .. changes.SelectMany(change => new object?[][]
            {
                [change.New, 0, change.From.DayNumber - 1, Code(change.Old), change.Old / 100],
                [change.New, change.From.DayNumber, Forever, Code(change.New), change.New / 100],
            }),
        ]);

    private static ReferenceTable Names(string table, string id, NameTable names) => new(
        table, ["name_key", id], [.. names.All.Select(name => new object?[] { name.Key, name.Id })]);

    private static string Code(int municipality) => municipality.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);
}
