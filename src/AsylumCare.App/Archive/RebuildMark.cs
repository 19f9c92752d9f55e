using System.Security.Cryptography;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Warehouse;
using AsylumCare.Warehouse.Engines;

namespace AsylumCare.App.Archive;

/// <summary>What an unfinished rebuild is known by: only the same program may go on with it.</summary>
internal static class RebuildMark
{
    private const string Name = "rebuild_unfinished";

    private static readonly string Program = Convert.ToHexStringLower(SHA256.HashData(
        [.. new[] { typeof(RebuildMark), typeof(WarehouseSetup), typeof(ContractCatalog) }.SelectMany(type => type.Module.ModuleVersionId.ToByteArray())]));

    public static void Set(IWarehouseEngine engine) => WarehouseMark.Write(engine, Name, Program);

    public static void Clear(IWarehouseEngine engine) => WarehouseMark.Remove(engine, Name);

    /// <summary>Whether the database holds what this program has begun to rebuild.</summary>
    public static bool IsOurs(IWarehouseEngine engine)
    {
        using (var connection = engine.Open())
        {
            if (!engine.Tables(connection).Contains("warehouse_setting", StringComparer.Ordinal)) return false;
        }

        return WarehouseMark.Read(engine, Name) == Program;
    }
}
