using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reference;

namespace AsylumCare.Warehouse.Reference;

/// <summary>The dimensions of care: code lists with what their codes' attributes say.</summary>
internal static class CareDimensions
{
    private const int Forever = int.MaxValue;

    public static IEnumerable<ReferenceTable> All(ContractCatalog catalog, ReferenceTables reference) =>
    [
        AgeGroups(catalog.Codes("ALDERSGRUPP")), ContactTypes(catalog.Codes("VARDKONTAKT")), Instruments(catalog.Codes("INSTRUMENT")),
        Interventions(catalog.Codes("INSATSTYP")), CareAreas(catalog.Codes("VARDOMRADE")), Professions(catalog.Codes("YRKESKATEGORI")),
        CodeGroups(reference.History.CodeGroups),
    ];

    private static ReferenceTable AgeGroups(CodeList list) => new(
        "dim_age_group", ["age_group_id", "age_group_code", "name_sv", "name_en", "first_age", "last_age", "is_minor"],
        [
            [-2, "..", "maskad hos källan", "masked at the source", null, null, 0],
            [-1, "-", "inte uppdelat på ålder", "not broken down by age", null, null, 0],
            .. list.Codes.Where(code => code.Id == 0).Select(code => new object?[] { 0, code.Value, code.Sv, code.En, null, null, 0 }),
            .. list.Codes.Where(code => code.Id > 0).OrderBy(code => code.Id).Select(code => new object?[]
            {
                code.Id, code.Value, code.Sv, code.En, code.Id / 1000, code.Id % 1000, code.Id % 1000 < 18 ? 1 : 0,
            }),
        ]);

    private static ReferenceTable ContactTypes(CodeList list) => new(
        "dim_contact_type", ["contact_type_id", "contact_type_code", "name_sv", "name_en", "is_remote", "is_inpatient", "is_group"],
        [.. list.Codes.Select(code => new object?[] { code.Id, code.Value, code.Sv, code.En, Of(code, "remote"), Of(code, "inpatient"), Of(code, "group") })]);

    private static ReferenceTable Instruments(CodeList list) => new(
        "dim_instrument",
        [
            "instrument_id", "valid_from_day", "valid_to_day", "instrument_code", "name_sv", "name_en", "min_score", "max_score", "items", "min_age",
            "cut_positive", "cut_moderate", "cut_severe", "low_is_worse",
        ],
        [
            .. list.Codes.Select(code => new object?[]
            {
                code.Id, 0, Forever, code.Value, code.Sv, code.En, Of(code, "minScore"), Of(code, "maxScore"), Of(code, "items"), Of(code, "minAge"),
                Of(code, "cutPositive"), Of(code, "cutModerate"), Of(code, "cutSevere"), Of(code, "lowIsWorse"),
            }),
        ]);

    private static ReferenceTable Interventions(CodeList list) => new(
        "dim_intervention", ["intervention_id", "intervention_code", "name_sv", "name_en", "iasc_level", "iasc_level_min", "iasc_level_max"],
        [.. list.Codes.Select(code => new object?[] { code.Id, code.Value, code.Sv, code.En, Of(code, "level"), Of(code, "levelMin"), Of(code, "levelMax") })]);

    private static ReferenceTable CareAreas(CodeList list) => new(
        "dim_care_area", ["care_area_id", "care_area_code", "name_sv", "name_en", "rule_version"],
        [[0, "OKAND", "okänt", "unknown", 1], .. list.Codes.Select(code => new object?[] { code.Id, code.Value, code.Sv, code.En, 1 })]);

    private static ReferenceTable Professions(CodeList list) => new(
        "dim_profession", ["profession_id", "profession_code", "name_sv", "name_en"],
        [[0, "-", "okänt", "unknown"], .. list.Codes.Select(code => new object?[] { code.Id, code.Value, code.Sv, code.En })]);

    private static ReferenceTable CodeGroups(IReadOnlyList<CodeGroup> groups) => new(
        "dim_code_group", ["code_system", "group_code", "region_id", "from_key", "to_key", "from_code", "to_code", "name_sv", "name_en"],
        [
            .. groups.Select(group => new object?[]
            {
                group.CodeSystem, group.Group, group.RegionId, group.FromKey, group.ToKey, group.From, group.To, group.NameSv, group.NameEn,
            }),
        ]);

    private static object? Of(Code code, string attribute) => code.Attributes is not null && code.Attributes.TryGetValue(attribute, out var value) ? value : null;
}
