using System.Data.Common;
using System.Text.RegularExpressions;
using AsylumCare.Deliveries;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Migrations;
using AsylumCare.Warehouse.Reference;
using Dapper;

namespace AsylumCare.Warehouse.Loading;

/// <summary>
/// Takes away the indexes of a fact table that a load fills from nothing, and makes them when the load ends: made of sorted rows they
/// cost a fraction of what they cost row by row, since person keys are random. A mark in the warehouse, in the same transaction, names
/// each table that lacks them, so that what a kill left undone is done by the next start or load.
/// </summary>
internal sealed partial class FactIndexes(IWarehouseEngine engine, DbConnection connection)
{
    private const string MarkPrefix = "unindexed_";

    // Rows written to tables that were empty; tables that are left as they are have none.
    private readonly Dictionary<string, long?> _filled = new(StringComparer.Ordinal);

    /// <summary>A load of fewer rows is over before it would gain anything.</summary>
    public long FewestRows { get; set; } = long.MaxValue;

    /// <summary>So many rows are about to be written.</summary>
    public void Writing(DbTransaction transaction, string table, int rows)
    {
        if (!_filled.TryGetValue(table, out var filled)) filled = IsEmpty(transaction, table) ? 0 : null;
        if (filled is { } before && before + rows >= FewestRows)
        {
            foreach (var index in Of(table)) connection.Execute(engine.DropIndex(index.Name, table), transaction: transaction);
            Setting.Write(connection, transaction, MarkPrefix + table, "1");
            filled = null;
        }

        _filled[table] = filled + rows;
    }

    /// <summary>Makes what is missing, each table in a transaction of its own.</summary>
    public void Restore()
    {
        foreach (var (mark, _) in Setting.All(connection).Where(setting => setting.Name.StartsWith(MarkPrefix, StringComparison.Ordinal)))
        {
            var table = mark[MarkPrefix.Length..];
            using var transaction = connection.BeginTransaction();
            foreach (var index in Of(table))
            {
                // The mark may have come from another warehouse, with its settings.
                connection.Execute(engine.DropIndex(index.Name, table), transaction: transaction);
                connection.Execute(index.Statement, transaction: transaction, commandTimeout: 0);
            }

            Setting.Remove(connection, mark, transaction);
            transaction.Commit();
        }
    }

    private bool IsEmpty(DbTransaction transaction, string table) =>
        connection.ExecuteScalar<long>($"SELECT COALESCE(MAX(delivery_key), 0) AS latest FROM {table}", transaction: transaction) == 0;

    private static IEnumerable<(string Name, string Statement)> Of(string table) =>
        from file in SqlFile.ReadFolder(SchemaFiles.Warehouse(ContentFolder.Sql).Migrations)
        from statement in file.Statements
        let match = CreateIndex().Match(statement)
        where match.Groups["table"].Value == table
        select (match.Groups["name"].Value, statement);

    [GeneratedRegex(@"^CREATE INDEX (?<name>\w+) ON (?<table>\w+) ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CreateIndex();
}
