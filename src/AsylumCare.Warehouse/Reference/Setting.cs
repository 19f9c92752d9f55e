using System.Data.Common;
using Dapper;

namespace AsylumCare.Warehouse.Reference;

/// <summary>One row of warehouse_setting.</summary>
internal static class Setting
{
    public static string? Read(DbConnection connection, string name, DbTransaction? transaction = null) =>
        connection.QuerySingleOrDefault<string>("SELECT value FROM warehouse_setting WHERE name = @name", new { name }, transaction);

    public static void Write(DbConnection connection, DbTransaction? transaction, string name, string value)
    {
        if (connection.Execute("UPDATE warehouse_setting SET value = @value WHERE name = @name", new { name, value }, transaction) == 0)
            connection.Execute("INSERT INTO warehouse_setting (name, value) VALUES (@name, @value)", new { name, value }, transaction);
    }

    public static void Remove(DbConnection connection, string name, DbTransaction? transaction = null) =>
        connection.Execute("DELETE FROM warehouse_setting WHERE name = @name", new { name }, transaction);

    public static IReadOnlyList<(string Name, string Value)> All(DbConnection connection) =>
        connection.Query<(string Name, string Value)>("SELECT name AS name, value AS value FROM warehouse_setting ORDER BY name").AsList();
}
