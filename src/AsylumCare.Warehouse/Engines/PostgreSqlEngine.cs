using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Npgsql;

namespace AsylumCare.Warehouse.Engines;

/// <summary>The server engine. Text is compared bytewise (collation C), as SQLite does.</summary>
public sealed class PostgreSqlEngine : IWarehouseEngine
{
    public const string EngineName = "PostgreSql";
    public const string OperationsSchema = "operations";

    private readonly NpgsqlConnectionStringBuilder _settings;
    private readonly string _connectionString;

    /// <exception cref="ArgumentException">The connection string has a word Npgsql does not know.</exception>
    public PostgreSqlEngine(string connectionString)
    {
        _settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (string.IsNullOrEmpty(_settings.Host)) throw new ArgumentException("Host=… is missing.", nameof(connectionString));
        _connectionString = _settings.ToString();
    }

    public string Name => EngineName;

    public DbConnection Open() => Open(_connectionString);

    public string Expand(string ddl) =>
        DdlTokens.Expand(ddl, size => string.Create(CultureInfo.InvariantCulture, $"varchar({size}) COLLATE \"C\""), "");

    public IBulkWriter BeginBulk(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns) =>
        new PostgreSqlBulkWriter((NpgsqlConnection)connection, table, columns);

    public IBulkReader BeginRead(DbConnection connection, DbTransaction transaction, string sql) =>
        new PostgreSqlBulkReader((NpgsqlConnection)connection, sql);

    /// <inheritdoc/>
    public IDisposable? TryLock(string name)
    {
        // A connection of its own, outside the pool: the server lets the lock go when the socket closes.
        var connection = Open(new NpgsqlConnectionStringBuilder(_connectionString) { Pooling = false, KeepAlive = 30 }.ToString());
        var key = BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"asylumcare:{name}")));
        if (connection.ExecuteScalar<bool>("SELECT pg_try_advisory_lock(@key)", new { key })) return new AdvisoryLock(connection, key);
        connection.Dispose();
        return null;
    }

    public string Page(long skip, long? take)
    {
        var skipped = skip == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"OFFSET {skip} ROWS");
        return take is { } rows ? string.Create(CultureInfo.InvariantCulture, $"{skipped} FETCH NEXT {rows} ROWS ONLY").TrimStart() : skipped;
    }

    public string OrderTerm(string expression, bool descending, bool nullable) => (descending, nullable) switch
    {
        (false, false) => expression,
        (false, true) => $"{expression} NULLS FIRST",
        (true, false) => $"{expression} DESC",
        (true, true) => $"{expression} DESC NULLS LAST",
    };

    public IWarehouseEngine Operations()
    {
        using (var connection = Open())
        {
            if (connection.ExecuteScalar<long>("SELECT COUNT(*) FROM pg_namespace WHERE nspname = @schema", new { schema = OperationsSchema }) == 0)
                CreateSchema(connection);
        }

        return new PostgreSqlEngine(new NpgsqlConnectionStringBuilder(_connectionString) { SearchPath = OperationsSchema }.ToString());
    }

    // Two hosts that start at once may both see it missing.
    private static void CreateSchema(DbConnection connection)
    {
        try
        {
            connection.Execute($"CREATE SCHEMA IF NOT EXISTS {OperationsSchema}");
        }
        catch (PostgresException problem) when (problem.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DuplicateSchema)
        {
            // The other one made it.
        }
    }

    // SQLSTATE class 22 is "data exception".
    public bool IsAboutValues(DbException problem) => problem.SqlState is ['2', '2', ..];

    public IReadOnlyList<string> Tables(DbConnection connection) => connection.Query<string>(
        "SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name").AsList();

    // One word alone would be taken for a procedure's name.
    public void Analyze(DbConnection connection) => connection.Execute("ANALYZE", commandType: System.Data.CommandType.Text);

    private NpgsqlConnection Open(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (Exception problem) when (problem is NpgsqlException or SocketException or TimeoutException)
        {
            connection.Dispose();
            var place = $"{_settings.Host}:{_settings.Port}/{_settings.Database}";
            throw new WarehouseUnavailableException(
                $"PostgreSQL-databasen {place} kan inte nås: {problem.Message} Kontrollera att servern är igång och Warehouse:ConnectionString. / " +
                $"The PostgreSQL database {place} cannot be reached: {problem.Message} Check that the server is running and Warehouse:ConnectionString.",
                problem);
        }
    }

    // Unlocking comes first: the server notices a closed socket only some time later.
    private sealed class AdvisoryLock(NpgsqlConnection connection, long key) : IDisposable
    {
        public void Dispose()
        {
            try
            {
                connection.Execute("SELECT pg_advisory_unlock(@key)", new { key });
            }
            catch (NpgsqlException)
            {
                // The server is gone, and the lock with it.
            }
            finally
            {
                connection.Dispose();
            }
        }
    }
}
