using System.Data.Common;
using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>The one connection and transaction that a publication is made in.</summary>
internal sealed class PublicationSession : IDisposable
{
    /// <summary>valid_to of what still stands.</summary>
    public const int Open = int.MaxValue;

    private readonly IWarehouseEngine _engine;
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private Task _behind = Task.CompletedTask;

    public PublicationSession(IWarehouseEngine engine)
    {
        _engine = engine;
        _connection = engine.Open();
        _transaction = _connection.BeginTransaction();
    }

    public int Execute(string sql, object? values = null) => _connection.Execute(sql, values, _transaction, commandTimeout: 0);

    public List<T> Query<T>(string sql, Func<DbDataReader, T> row, object? values = null)
    {
        using var reader = Read(sql, values);
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    /// <summary>A stream of rows; the connection can do nothing else until it is disposed.</summary>
    public DbDataReader Read(string sql, object? values = null) =>
        (DbDataReader)_connection.ExecuteReader(sql, values, _transaction, commandTimeout: 0);

    /// <summary>The fast path for reading rows of numbers; the connection can do nothing else until it is disposed.</summary>
    public IBulkReader ReadNumbers(string sql) => _engine.BeginRead(_connection, _transaction, sql);

    /// <summary>The fast path for writing rows of numbers; the connection can do nothing else until the writer is disposed.</summary>
    public IBulkWriter Bulk(string table, params IReadOnlyList<string> columns) => _engine.BeginBulk(_connection, _transaction, table, columns);

    /// <summary>Empties a working table and fills it.</summary>
    public void Refill(string table, IReadOnlyList<string> columns, IEnumerable<long[]> rows)
    {
        Execute($"DELETE FROM {table}");
        using var writer = Bulk(table, columns);
        foreach (var row in rows) writer.Write(row);
        writer.Complete();
    }

    /// <summary>
    /// Does work that uses the connection on another thread, after what was given before. Until <see cref="Settle"/> nothing else may
    /// use it.
    /// </summary>
    public void Behind(Action work)
    {
        Settle();
        _behind = Task.Run(work);
    }

    /// <summary>Waits until the work behind is done, and fails as it failed.</summary>
    public void Settle()
    {
        var work = _behind;
        _behind = Task.CompletedTask;
        work.GetAwaiter().GetResult();
    }

    public void Commit() => _transaction.Commit();

    public void Dispose()
    {
        // Whatever stopped the publication is thrown already; the connection must not be in use.
        Task.WaitAny(_behind);
        _transaction.Dispose();
        _connection.Dispose();
    }
}
