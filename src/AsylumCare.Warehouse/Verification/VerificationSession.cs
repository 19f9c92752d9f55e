using System.Data.Common;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Loading;
using AsylumCare.Warehouse.Publishing;
using Dapper;

namespace AsylumCare.Warehouse.Verification;

/// <summary>One connection and one transaction that is never committed; nobody loads or publishes meanwhile.</summary>
internal sealed class VerificationSession : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly IWarehouseEngine _engine;
    private readonly IDisposable _publishing;
    private readonly IDisposable _loading;
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;

    /// <exception cref="WarehouseUnavailableException">A load or publication is under way and does not end.</exception>
    public VerificationSession(IWarehouseEngine engine)
    {
        _engine = engine;
        _publishing = Lock(Publisher.PublishLock);
        try
        {
            _loading = Lock(DeliveryLoader.LockName);
        }
        catch
        {
            _publishing.Dispose();
            throw;
        }

        _connection = engine.Open();
        _transaction = _connection.BeginTransaction();
    }

    public int Execute(string sql, object? values = null) => _connection.Execute(sql, values, _transaction, commandTimeout: 0);

    public long Count(string sql, object? values = null) => _connection.ExecuteScalar<long?>(sql, values, _transaction, commandTimeout: 0) ?? 0;

    public List<T> Query<T>(string sql, Func<DbDataReader, T> row, object? values = null)
    {
        using var reader = (DbDataReader)_connection.ExecuteReader(sql, values, _transaction, commandTimeout: 0);
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
        _loading.Dispose();
        _publishing.Dispose();
    }

    private IDisposable Lock(string name) => _engine.WaitForLock(name, Patience) ?? throw new WarehouseUnavailableException(
        "En inläsning eller publicering pågår; kontrollera igen när den är klar. / A load or publication is under way; verify again when it is done.");
}
