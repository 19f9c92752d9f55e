using System.Data;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.SqlClient;

namespace AsylumCare.Warehouse.Engines;

/// <summary>The server engine of most regions. Text is nvarchar, compared by code point as the other engines compare it.</summary>
public sealed class SqlServerEngine : IWarehouseEngine
{
    public const string EngineName = "SqlServer";

    /// <summary>The collation of every text column and constant, whatever the database's own is.</summary>
    internal const string Collation = "Latin1_General_BIN2";

    private readonly SqlConnectionStringBuilder _settings;

    /// <exception cref="ArgumentException">The connection string has a word SqlClient does not know.</exception>
    public SqlServerEngine(string connectionString)
    {
        _settings = new SqlConnectionStringBuilder(connectionString) { MultipleActiveResultSets = false };
        if (string.IsNullOrEmpty(_settings.DataSource)) throw new ArgumentException("Server=… is missing.", nameof(connectionString));

        // SqlClient's own default is another from one version to the next.
        if (!_settings.ShouldSerialize("Encrypt")) _settings.Encrypt = true;
        _settings.TrustServerCertificate = _settings.ShouldSerialize("TrustServerCertificate") && _settings.TrustServerCertificate;
    }

    public string Name => EngineName;

    public DbConnection Open() => Open(_settings.ToString());

    public string DropIndex(string index, string table) => $"DROP INDEX IF EXISTS {index} ON {table}";

    public string Expand(string ddl) =>
        DdlTokens.Expand(ddl, size => string.Create(CultureInfo.InvariantCulture, $"nvarchar({size}) COLLATE {Collation}"), "");

    public IBulkWriter BeginBulk(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns) =>
        new SqlServerBulkWriter(((SqlServerConnection)connection).Inner, (SqlTransaction)transaction, table, columns);

    public IBulkReader BeginRead(DbConnection connection, DbTransaction transaction, string sql) =>
        new SqlServerBulkReader(((SqlServerConnection)connection).Inner, (SqlTransaction)transaction, sql);

    /// <inheritdoc/>
    public IDisposable? TryLock(string name)
    {
        // A connection of its own, outside the pool and never quietly reopened: the server lets the lock go when the socket closes.
        var connection = Open(new SqlConnectionStringBuilder(_settings.ToString()) { Pooling = false, ConnectRetryCount = 0 }.ToString());
        var held = SqlServerLock.Take(connection, $"asylumcare:{name}");
        if (held is null) connection.Dispose();
        return held;
    }

    public string Page(long skip, long? take) => (skip, take) switch
    {
        (0, null) => "",
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"OFFSET {skip} ROWS"),

        // FETCH takes at least one row: none are taken by skipping them all.
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"OFFSET {long.MaxValue} ROWS"),
        _ => string.Create(CultureInfo.InvariantCulture, $"OFFSET {skip} ROWS FETCH NEXT {take} ROWS ONLY"),
    };

    // SQL Server already holds null to be the lowest value.
    public string OrderTerm(string expression, bool descending, bool nullable) => descending ? $"{expression} DESC" : expression;

    // SQLSTATE class 22 is "data exception".
    public bool IsAboutValues(DbException problem) => problem.SqlState is ['2', '2', ..];

    // A session has no search path here: the tables stand in the same schema. A writer locks rows, so none waits for a loader.
    public IWarehouseEngine Operations() => this;

    public IReadOnlyList<string> Tables(DbConnection connection) => connection.Query<string>(
        "SELECT LOWER(t.name) AS name FROM sys.tables t WHERE t.schema_id = SCHEMA_ID() ORDER BY t.name").AsList();

    // The server keeps its statistics up to date by itself.
    public void Analyze(DbConnection connection) { }

    private SqlServerConnection Open(string connectionString)
    {
        var connection = new SqlConnection(connectionString);
        try
        {
            connection.Open();
            return new SqlServerConnection(connection);
        }
        catch (Exception problem) when (problem is SqlException or InvalidOperationException or CultureNotFoundException)
        {
            connection.Dispose();
            var (swedish, english) = SqlServerOutage.Reason(problem);
            var place = $"{_settings.DataSource}/{_settings.InitialCatalog}";
            throw new WarehouseUnavailableException(
                $"SQL Server-databasen {place} kan inte nås: {swedish} / The SQL Server database {place} cannot be reached: {english}", problem);
        }
    }
}
