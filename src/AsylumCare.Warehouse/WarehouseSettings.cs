using System.Data.Common;
using AsylumCare.Warehouse.Reference;

namespace AsylumCare.Warehouse;

/// <summary>What a warehouse was made for.</summary>
/// <param name="RegionalOrigin">official or demo: regional deliveries of the other origin are refused.</param>
/// <param name="NationalDenominator">official or register: what the nation's HU-04 is divided by.</param>
public sealed record WarehouseSettings(string RegionalOrigin, string NationalDenominator)
{
    public const string Official = "official";
    public const string Demo = "demo";
    public const string Register = "register";

    private const string OriginSetting = "regional_origin";
    private const string DenominatorSetting = "national_denominator";

    /// <summary>A warehouse for real deliveries.</summary>
    public static WarehouseSettings ForOfficialUse { get; } = new(Official, Official);

    public static WarehouseSettings Read(DbConnection connection) => new(
        Setting.Read(connection, OriginSetting) ?? Official, Setting.Read(connection, DenominatorSetting) ?? Official);

    /// <summary>The origin is written once; later calls leave it as it is.</summary>
    internal void Write(DbConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        if (Setting.Read(connection, OriginSetting, transaction) is null) Setting.Write(connection, transaction, OriginSetting, RegionalOrigin);
        Setting.Write(connection, transaction, DenominatorSetting, NationalDenominator);
        transaction.Commit();
    }
}
