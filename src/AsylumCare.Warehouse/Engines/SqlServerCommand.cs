using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;

namespace AsylumCare.Warehouse.Engines;

/// <summary>A command whose answers and failures are told as the other engines tell theirs.</summary>
internal sealed class SqlServerCommand(SqlServerConnection connection) : DbCommand
{
    private readonly SqlCommand _inner = connection.Inner.CreateCommand();

    [AllowNull]
    public override string CommandText
    {
        get => _inner.CommandText;
        set => _inner.CommandText = value;
    }

    public override int CommandTimeout
    {
        get => _inner.CommandTimeout;
        set => _inner.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => _inner.CommandType;
        set => _inner.CommandType = value;
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource
    {
        get => _inner.UpdatedRowSource;
        set => _inner.UpdatedRowSource = value;
    }

    protected override DbConnection? DbConnection { get; set; } = connection;

    protected override DbParameterCollection DbParameterCollection => _inner.Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => _inner.Transaction;
        set => _inner.Transaction = (SqlTransaction?)value;
    }

    public override void Cancel() => _inner.Cancel();

    public override int ExecuteNonQuery() => SqlServerFailure.Telling(_inner, command => command.ExecuteNonQuery());

    public override object? ExecuteScalar() => SqlServerFailure.Telling(_inner, command => command.ExecuteScalar());

    public override void Prepare() => _inner.Prepare();

    protected override DbParameter CreateDbParameter() => _inner.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) =>
        new SqlServerReader(SqlServerFailure.Telling(_inner, command => command.ExecuteReader(behavior)));

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }
}
