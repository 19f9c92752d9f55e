using AsylumCare.Deliveries;

namespace AsylumCare.Warehouse.Migrations;

/// <summary>Where a schema's files lie.</summary>
/// <param name="Views">Null where the schema has none.</param>
/// <param name="Ledger">The table that remembers what has run; two schemas in one place have one each.</param>
public sealed record SchemaFiles(string Migrations, string? Views, string Ledger)
{
    public static SchemaFiles Warehouse(string folder) => new(Path.Combine(folder, "migrations"), Path.Combine(folder, "views"), "schema_ledger");

    public static SchemaFiles Operations { get; } = new(Path.Combine(ContentFolder.Sql, "operations"), Views: null, "operations_ledger");
}
