using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace AsylumCare.Warehouse.Jobs;

/// <summary>Which failures say that two hosts wrote at once; every other failure would come again at once.</summary>
internal static class Meeting
{
    // SQLITE_CONSTRAINT_UNIQUE and _PRIMARYKEY.
    private static readonly int[] SqliteUnique = [2067, 1555];

    // SQLITE_BUSY and SQLITE_LOCKED.
    private static readonly int[] SqliteLocks = [5, 6];

    // Unique violation, serialization failure, deadlock, lock not to be had.
    private static readonly string[] SqlStates = ["23505", "40001", "40P01", "55P03"];

    public static bool Is(DbException failure) => failure is SqliteException sqlite
        ? SqliteUnique.Contains(sqlite.SqliteExtendedErrorCode) || SqliteLocks.Contains(sqlite.SqliteErrorCode)
        : SqlStates.Contains(failure.SqlState);
}
