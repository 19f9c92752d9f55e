using System.Data.Common;
using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.Warehouse.Hashing;

/// <summary>
/// SHA-256 over the sorted SHA-256s of every current row's business keys and content: active facts, persons and episodes, open cells.
/// Surrogates (delivery_key, source_row), publication numbers, clocks and receipts are left out, so the same deliveries in any
/// order, on any engine, give the same hash.
/// </summary>
public static class WarehouseHash
{
    private static readonly string[] LeftOut = ["delivery_key", "source_row", "valid_from", "valid_to"];

    /// <returns>Lower-case hex.</returns>
    public static string Compute(IWarehouseEngine engine)
    {
        using var connection = engine.Open();
        var bag = new DigestBag();
        foreach (var table in engine.Tables(connection).Where(IsHashed).Order(StringComparer.Ordinal)) Add(connection, table, bag);
        return bag.Hash();
    }

    private static bool IsHashed(string table) => table.StartsWith("fact_", StringComparison.Ordinal) || table.StartsWith("bridge_", StringComparison.Ordinal) ||
        table.StartsWith("cube_", StringComparison.Ordinal) || table == "dim_person";

    private static void Add(DbConnection connection, string table, DigestBag bag)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Statement(table, ColumnsOf(connection, table));
        using var reader = command.ExecuteReader();
        var row = new CanonicalRow(table, reader);
        while (reader.Read()) bag.Add(row.Read());
    }

    private static string Statement(string table, IReadOnlyList<string> columns)
    {
        var content = string.Join(", ", columns.Except(LeftOut, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(column => $"t.{column}"));
        if (columns.Contains("delivery_key", StringComparer.Ordinal))
            return $"SELECT d.source, d.file_kind, d.region_id AS partition_region_id, d.month_id AS partition_month_id, {content} " +
                $"FROM {table} t JOIN dim_delivery d ON d.delivery_key = t.delivery_key WHERE d.state = 'active'";
        return columns.Contains("valid_to", StringComparer.Ordinal)
            ? $"SELECT {content} FROM {table} t WHERE t.valid_to = 2147483647"
            : $"SELECT {content} FROM {table} t";
    }

    private static List<string> ColumnsOf(DbConnection connection, string table)
    {
        using var reader = connection.ExecuteReader($"SELECT * FROM {table} WHERE 1 = 0");
        return [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetName(i).ToLowerInvariant())];
    }
}
