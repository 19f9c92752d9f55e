using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;

namespace AsylumCare.Warehouse.Engines;

/// <summary>
/// A connection that behaves as those of the other engines do: numbers are read at any width, failures carry an SQLSTATE, and a
/// transaction has its isolation level said (a pooled connection would keep the last one's).
/// </summary>
internal sealed class SqlServerConnection(SqlConnection inner) : DbConnection
{
    public SqlConnection Inner => inner;

    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => inner.ConnectionString = value;
    }

    public override string Database => inner.Database;
    public override string DataSource => inner.DataSource;
    public override string ServerVersion => inner.ServerVersion;
    public override ConnectionState State => inner.State;

    public override void Open() => inner.Open();

    public override void Close() => inner.Close();

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => SqlServerFailure.Telling(
        inner, connection => connection.BeginTransaction(isolationLevel == IsolationLevel.Unspecified ? IsolationLevel.ReadCommitted : isolationLevel));

    protected override DbCommand CreateDbCommand() => new SqlServerCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
