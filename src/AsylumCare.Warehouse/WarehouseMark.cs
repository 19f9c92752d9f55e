using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Reference;

namespace AsylumCare.Warehouse;

/// <summary>A named text kept in the warehouse itself, so that it goes where the warehouse goes and is gone when the warehouse is.</summary>
public static class WarehouseMark
{
    /// <returns>Null where there is no such mark.</returns>
    public static string? Read(IWarehouseEngine engine, string name)
    {
        using var connection = engine.Open();
        return Setting.Read(connection, name);
    }

    /// <param name="value">At most 200 characters.</param>
    public static void Write(IWarehouseEngine engine, string name, string value)
    {
        using var connection = engine.Open();
        Setting.Write(connection, transaction: null, name, value);
    }

    public static void Remove(IWarehouseEngine engine, string name)
    {
        using var connection = engine.Open();
        Setting.Remove(connection, name);
    }

    /// <summary>Gives another warehouse the settings and marks that this one has and it has not.</summary>
    public static void CopyMissing(IWarehouseEngine from, IWarehouseEngine to)
    {
        using var source = from.Open();
        using var target = to.Open();
        foreach (var (name, value) in Setting.All(source))
            if (Setting.Read(target, name) is null) Setting.Write(target, transaction: null, name, value);
    }
}
