using System.Data.Common;

namespace AsylumCare.Warehouse.Engines;

/// <summary>The only seam between the portable SQL and a database engine.</summary>
public interface IWarehouseEngine
{
    /// <summary>Sqlite, PostgreSql or SqlServer.</summary>
    string Name { get; }

    /// <summary>An open connection, ready for use; the caller disposes it.</summary>
    /// <exception cref="WarehouseUnavailableException">The database cannot be reached or is not the right one.</exception>
    DbConnection Open();

    /// <summary>An open connection for writing many rows: sorts too large for the memory go to disk.</summary>
    /// <exception cref="WarehouseUnavailableException">The database cannot be reached or is not the right one.</exception>
    DbConnection OpenToLoad() => Open();

    /// <summary>The statement that takes an index away where it is there.</summary>
    string DropIndex(string index, string table) => $"DROP INDEX IF EXISTS {index}";

    /// <summary>Expands the type tokens of a DDL file ({{text:40}}, {{clustered}}).</summary>
    string Expand(string ddl);

    /// <summary>The engine's fast path for many rows of numbers.</summary>
    IBulkWriter BeginBulk(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns);

    /// <summary>The engine's fast path for reading many rows of whole numbers, none of them null.</summary>
    IBulkReader BeginRead(DbConnection connection, DbTransaction transaction, string sql);

    /// <summary>An exclusive lock across processes and hosts, let go when disposed or when its holder dies; null where it is taken.</summary>
    IDisposable? TryLock(string name);

    /// <summary>The clause after ORDER BY that skips and takes rows; null means no limit.</summary>
    string Page(long skip, long? take);

    /// <summary>One ORDER BY term with nulls first when ascending and last when descending, as OData orders them.</summary>
    string OrderTerm(string expression, bool descending, bool nullable);

    /// <summary>
    /// The engine of the operations database that goes with this one: a second file beside it, the schema <c>operations</c> of the
    /// same database, made where it is missing, or (SQL Server) the same database. Its writers never wait for the warehouse's.
    /// </summary>
    /// <exception cref="WarehouseUnavailableException">The database cannot be reached.</exception>
    IWarehouseEngine Operations();

    /// <summary>Whether the error is caused by a question's own values (a number that outgrows its type), and would be again.</summary>
    bool IsAboutValues(DbException problem);

    /// <summary>Names of the tables in the schema, lower case.</summary>
    IReadOnlyList<string> Tables(DbConnection connection);

    /// <summary>Refreshes the planner's statistics after a large load; may do nothing.</summary>
    void Analyze(DbConnection connection);
}

/// <summary>Writes rows of numbers; <see cref="Deliveries.Reading.RowBlock.Missing"/> is NULL.</summary>
public interface IBulkWriter : IDisposable
{
    void Write(ReadOnlySpan<long> row);

    /// <summary>
    /// Sends what is left; the connection is free for other statements until the next row is written. Without it, disposing abandons the rest.
    /// </summary>
    void Complete();
}

/// <summary>Reads rows of numbers. The connection can do nothing else until it is disposed.</summary>
public interface IBulkReader : IDisposable
{
    /// <param name="row">Receives the first columns, as many as it is long.</param>
    /// <returns>False after the last row.</returns>
    bool Read(Span<long> row);
}

/// <summary>The database is not to be had; the message says which one, why and what to do, in Swedish and English.</summary>
public sealed class WarehouseUnavailableException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>False where waiting does not help: the database's history is not the program's.</summary>
    public bool Passes { get; init; } = true;
}
