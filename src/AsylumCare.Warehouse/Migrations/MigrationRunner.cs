using System.Data.Common;
using AsylumCare.Deliveries;
using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.Warehouse.Migrations;

/// <summary>
/// Brings a database to the program's schema: each migration once, in name order, in a transaction of its own; views are
/// dropped and created again, in name order, when any of them changed or a migration is about to run.
/// </summary>
public sealed class MigrationRunner(IWarehouseEngine engine, SchemaFiles schema)
{
    private const string Migration = "migration";
    private const string View = "view";

    private readonly string _ledger = $"CREATE TABLE {schema.Ledger} (kind {{{{text:10}}}} NOT NULL, file_name {{{{text:200}}}} NOT NULL, " +
        "checksum {{text:64}} NOT NULL, object_name {{text:100}} NOT NULL, PRIMARY KEY (kind, file_name))";

    public MigrationRunner(IWarehouseEngine engine) : this(engine, SchemaFiles.Warehouse(ContentFolder.Sql)) { }

    /// <summary>The caller holds the lock that keeps other processes from migrating.</summary>
    /// <exception cref="WarehouseUnavailableException">The database's history is not the program's: a migration was edited after it
    /// ran, or the database was made by a newer program.</exception>
    public void Run()
    {
        using var connection = engine.Open();
        var migrations = SqlFile.ReadFolder(schema.Migrations);
        var views = schema.Views is { } folder ? SqlFile.ReadFolder(folder) : [];
        var ledger = ReadLedger(connection);
        var done = ledger.Where(entry => entry.Kind == Migration).ToList();
        var standing = ledger.Where(entry => entry.Kind == View).ToList();
        RequireSameHistory(done, migrations);

        var pending = migrations.Where(file => done.TrueForAll(entry => entry.FileName != file.Name)).ToList();
        var viewsStand = views.Select(file => (file.Name, file.Checksum)).SequenceEqual(standing.Select(entry => (entry.FileName, entry.Checksum)));
        if (pending.Count == 0 && viewsStand) return;
        DropViews(connection, standing);
        foreach (var file in pending) Apply(connection, [file], Migration);
        Apply(connection, views, View);
    }

    private List<LedgerEntry> ReadLedger(DbConnection connection)
    {
        if (!engine.Tables(connection).Contains(schema.Ledger, StringComparer.Ordinal)) connection.Execute(engine.Expand(_ledger));
        return connection.Query<LedgerEntry>(
            $"SELECT kind AS Kind, file_name AS FileName, checksum AS Checksum, object_name AS ObjectName FROM {schema.Ledger} ORDER BY file_name").AsList();
    }

    private static void RequireSameHistory(List<LedgerEntry> done, IReadOnlyList<SqlFile> migrations)
    {
        foreach (var entry in done)
        {
            var file = migrations.FirstOrDefault(candidate => candidate.Name == entry.FileName);
            if (file is null)
                throw new WarehouseUnavailableException(
                    $"Databasen har ett nyare schema än programmet: {entry.FileName} är okänd här. Kör den version av programmet som skapade den, eller en nyare. / " +
                    $"The database has a newer schema than the program: {entry.FileName} is unknown here. Run the version of the program that made it, or a newer one.") { Passes = false };
            if (file.Checksum != entry.Checksum)
                throw new WarehouseUnavailableException(
                    $"Migreringen {entry.FileName} har ändrats sedan den kördes. Återställ filen och lägg ändringen i en ny migrering. / " +
                    $"The migration {entry.FileName} was edited after it ran. Restore the file and put the change in a new migration.") { Passes = false };
        }
    }

    private void DropViews(DbConnection connection, List<LedgerEntry> standing)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var entry in Enumerable.Reverse(standing)) connection.Execute($"DROP VIEW IF EXISTS {entry.ObjectName}", transaction: transaction);
        connection.Execute($"DELETE FROM {schema.Ledger} WHERE kind = @kind", new { kind = View }, transaction);
        transaction.Commit();
    }

    private void Apply(DbConnection connection, IReadOnlyList<SqlFile> files, string kind)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var file in files)
        {
            foreach (var statement in file.Statements) connection.Execute(engine.Expand(statement), transaction: transaction);
            connection.Execute(
                $"INSERT INTO {schema.Ledger} (kind, file_name, checksum, object_name) VALUES (@kind, @name, @checksum, @objectName)",
                new { kind, name = file.Name, checksum = file.Checksum, objectName = kind == View ? file.ViewName : "" }, transaction);
        }

        transaction.Commit();
    }

    private sealed record LedgerEntry(string Kind, string FileName, string Checksum, string ObjectName);
}
