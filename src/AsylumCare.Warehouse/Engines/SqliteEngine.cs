using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AsylumCare.Warehouse.Engines;

/// <summary>The embedded engine: one file, write-ahead log, one writer and any number of readers.</summary>
public sealed class SqliteEngine : IWarehouseEngine
{
    public const string EngineName = "Sqlite";
    public const string OperationsFile = "operations.db";

    // Read-only work gets 32 MB of cache a connection; the bulk writer asks for more. No memory map: each connection would
    // count the whole file against the process.
    // The log is folded back into the file every 64 MB: a checkpoint waits for the disk, and a small delivery need not.
    private const string Pragmas =
        "PRAGMA busy_timeout=30000; PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=OFF; " +
        "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32768; PRAGMA journal_size_limit=67108864; PRAGMA wal_autocheckpoint=8192";

    private readonly string _connectionString;
    private readonly string _file;

    /// <exception cref="ArgumentException">The connection string has a word SQLite does not know.</exception>
    public SqliteEngine(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = 30 };
        if (builder.DataSource.Length == 0) throw new ArgumentException("Data Source=… is missing.", nameof(connectionString));
        _file = Path.GetFullPath(builder.DataSource);
        builder.DataSource = _file;
        _connectionString = builder.ToString();
    }

    public string Name => EngineName;

    public string FilePath => _file;

    /// <summary>Another database file in the same folder.</summary>
    public SqliteEngine Beside(string fileName) => new(ConnectionStringFor(Path.Combine(Path.GetDirectoryName(_file)!, fileName)));

    public static string ConnectionStringFor(string file) => new SqliteConnectionStringBuilder { DataSource = file }.ToString();

    public DbConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            connection.Open();
            connection.Execute(Pragmas);

            // The first read tells whether the file is a database at all; the provider is silent about it in a list of pragmas.
            connection.ExecuteScalar<long>("PRAGMA schema_version");
            SqliteChecks.AddTo(connection);
            return connection;
        }
        catch (Exception problem) when (problem is SqliteException or IOException or UnauthorizedAccessException)
        {
            connection.Dispose();
            throw Unavailable(problem);
        }
    }

    public DbConnection OpenToLoad()
    {
        // An index is sorted by a thread of its own beside the one that reads the rows.
        var connection = Open();
        connection.Execute("PRAGMA temp_store=FILE; PRAGMA threads=1");
        return connection;
    }

    public string Expand(string ddl) => DdlTokens.Expand(ddl, _ => "TEXT", " WITHOUT ROWID");

    public IBulkWriter BeginBulk(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns) =>
        new SqliteBulkWriter((SqliteConnection)connection, table, columns);

    public IBulkReader BeginRead(DbConnection connection, DbTransaction transaction, string sql) =>
        new SqliteBulkReader((SqliteConnection)connection, sql);

    public IDisposable? TryLock(string name)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);

            // The operating system holds the lock and lets it go when the process dies, however it dies.
            return new FileStream($"{_file}.{name}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException problem) when (IsTaken(problem))
        {
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unavailable(problem);
        }
    }

    public string Page(long skip, long? take) => (skip, take) switch
    {
        (0, null) => "",
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"LIMIT -1 OFFSET {skip}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"LIMIT {take} OFFSET {skip}"),
    };

    // SQLite already holds null to be the lowest value.
    public string OrderTerm(string expression, bool descending, bool nullable) => descending ? $"{expression} DESC" : expression;

    public IWarehouseEngine Operations() => Beside(OperationsFile);

    public bool IsAboutValues(DbException problem) => problem is SqliteException sqlite && SqliteChecks.IsAboutValues(sqlite);

    public IReadOnlyList<string> Tables(DbConnection connection) =>
        connection.Query<string>("SELECT lower(name) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name").AsList();

    public void Analyze(DbConnection connection) => connection.Execute("PRAGMA analysis_limit=400; PRAGMA optimize=0x10002");

    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION of Windows, EWOULDBLOCK of Linux and of macOS.
    private static bool IsTaken(IOException problem) => (uint)problem.HResult is 0x8007_0020 or 0x8007_0021 or 11 or 35;

    private WarehouseUnavailableException Unavailable(Exception problem) => new(
        $"Databasfilen {_file} kan inte öppnas: {problem.Message} Kontrollera sökvägen och rättigheterna (Warehouse:ConnectionString eller --data). / " +
        $"The database file {_file} cannot be opened: {problem.Message} Check the path and the permissions (Warehouse:ConnectionString or --data).",
        problem);
}
