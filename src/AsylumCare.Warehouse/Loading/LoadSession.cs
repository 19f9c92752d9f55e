using System.Data.Common;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Warehouse.Engines;

namespace AsylumCare.Warehouse.Loading;

/// <summary>One connection that writes one manifest after another. The caller holds the load's lock.</summary>
internal sealed class LoadSession : IDisposable
{
    private readonly DbConnection _connection;
    private readonly List<LoadOutcome> _finished = [];
    private readonly FactIndexes _indexes;
    private DbTransaction? _transaction;
    private long _highestKey;

    public LoadSession(IWarehouseEngine engine, ContractCatalog catalog)
    {
        _connection = engine.OpenToLoad();
        Catalog = catalog;
        Table = new DeliveryTable(_connection);
        _indexes = new FactIndexes(engine, _connection);
        Facts = new FactRows(engine, _connection, _indexes);
        Members = new MemberTable(_connection);
        DeliverySweep.Run(engine, _connection, catalog);
        Settings = WarehouseSettings.Read(_connection);
        _highestKey = Table.HighestKey();
    }

    public ContractCatalog Catalog { get; }
    public DeliveryTable Table { get; }
    public FactRows Facts { get; }
    public MemberTable Members { get; }
    public WarehouseSettings Settings { get; }
    public DbTransaction Transaction => _transaction ?? throw new InvalidOperationException("No transaction is open.");

    public long NextKey() => ++_highestKey;

    /// <summary>Called with the manifests that a commit is about to make final.</summary>
    public Action<IReadOnlyList<LoadOutcome>>? BeforeCommit { get; init; }

    public long RowsWithoutIndexes { init => _indexes.FewestRows = value; }

    /// <summary>Rows written since the last commit.</summary>
    public long RowsUncommitted { get; set; }

    /// <summary>Opens a transaction, or goes on in the one that manifests before this share.</summary>
    public void Begin()
    {
        if (_transaction is not null) return;
        _transaction = _connection.BeginTransaction();
        Table.Transaction = _transaction;
    }

    /// <summary>The manifest is whole: the next commit makes it final.</summary>
    public void Finished(LoadOutcome outcome) => _finished.Add(outcome);

    /// <summary>Commits what is open, if anything is.</summary>
    public void Commit()
    {
        if (_finished.Count > 0) BeforeCommit?.Invoke(_finished);
        _finished.Clear();
        _transaction?.Commit();
        EndTransaction();
        RowsUncommitted = 0;
    }

    /// <summary>Commits the last manifests and makes the indexes that were left out.</summary>
    public void End()
    {
        Commit();
        _indexes.Restore();
    }

    public void Analyze(IWarehouseEngine engine) => engine.Analyze(_connection);

    public void Dispose()
    {
        EndTransaction();
        _connection.Dispose();
    }

    private void EndTransaction()
    {
        Facts.Release();
        _transaction?.Dispose();
        _transaction = null;
        Table.Transaction = null;
    }
}
