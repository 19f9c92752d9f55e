using System.Data.Common;
using AsylumCare.Deliveries.Reference;
using Dapper;

namespace AsylumCare.Warehouse.Reference;

/// <summary>The listed units of <c>dim_care_unit</c>. Units that only deliveries have named stay beside them.</summary>
internal static class CareUnits
{
    private const int Forever = int.MaxValue;

    private static readonly Dictionary<string, int> CareLevels = new(StringComparer.Ordinal) { ["PV"] = 1, ["SOV"] = 2, ["SLV"] = 3, ["TAND"] = 4 };

    public static ReferenceTable Listed(CareUnitList units) => new(
        "dim_care_unit",
        [
            "unit_key", "valid_from_day", "valid_to_day", "hsa_id", "unit_level", "parent_key", "name_sv", "ownership", "care_level_id", "municipality_id",
            "region_id", "is_asylum_node", "is_inferred",
        ],
        [
            .. units.All.Select(unit => new object?[]
            {
                unit.Key, unit.From.DayNumber, unit.Until?.DayNumber ?? Forever, unit.HsaId, unit.Level, unit.ParentKey, unit.NameSv, unit.Ownership,
                CareLevels.GetValueOrDefault(unit.CareLevel), unit.MunicipalityId, unit.RegionId, unit.IsAsylumNode ? 1 : 0, 0,
            }),
        ]);

    /// <summary>A unit that has left the list is one that deliveries alone know: facts may still name it.</summary>
    public static void Replace(DbConnection connection, DbTransaction transaction, ReferenceTable listed)
    {
        connection.Execute("UPDATE dim_care_unit SET is_inferred = 1 WHERE unit_key <> 0", transaction: transaction);
        var keys = listed.Rows.Select(row => row[0]).Distinct().Select(key => new { key });
        connection.Execute("DELETE FROM dim_care_unit WHERE unit_key = @key", keys, transaction);
        connection.Execute(
            "DELETE FROM dim_care_unit WHERE is_inferred = 1 AND EXISTS " +
            "(SELECT 1 FROM dim_care_unit later WHERE later.unit_key = dim_care_unit.unit_key AND later.valid_from_day > dim_care_unit.valid_from_day)",
            transaction: transaction);
        connection.Execute(
            "UPDATE dim_care_unit SET valid_from_day = 0, valid_to_day = @Forever WHERE is_inferred = 1", new { Forever }, transaction);
        listed.Add(connection, transaction);
    }
}
