using System.Data.Common;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Publishing;
using Microsoft.Data.Sqlite;

namespace AsylumCare.Warehouse.Jobs;

/// <summary>Which failures may be gone at the next attempt: an unreachable server, a lock, a full disk.</summary>
public static class PassingFailure
{
    // SQLITE_BUSY, SQLITE_LOCKED, SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN.
    private static readonly int[] SqliteCodes = [5, 6, 10, SqliteFull, 14];

    private const int SqliteFull = 13;
    private const string PostgreSqlDiskFull = "53100";

    /// <summary>The database says that its disk is full.</summary>
    public static bool IsFullDisk(Exception failure) => failure is SqliteException { SqliteErrorCode: SqliteFull } or DbException { SqlState: PostgreSqlDiskFull };

    public static bool Is(Exception failure) => failure switch
    {
        WarehouseUnavailableException unavailable => unavailable.Passes,
        PublicationStoppedException stopped => stopped.Passes,
        SqliteException sqlite => SqliteCodes.Contains(sqlite.SqliteErrorCode),
        DbException database => database.IsTransient,
        FileNotFoundException or DirectoryNotFoundException => false,
        IOException or TimeoutException => true,
        _ => false,
    };
}
