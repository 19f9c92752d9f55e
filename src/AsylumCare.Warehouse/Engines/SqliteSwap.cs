using Dapper;
using Microsoft.Data.Sqlite;

namespace AsylumCare.Warehouse.Engines;

/// <summary>Puts one database file in the place of another.</summary>
public static class SqliteSwap
{
    /// <summary>
    /// The new file takes the standing one's name in one step. Before, both get their logs folded in, which only works where nobody
    /// else has them open.
    /// </summary>
    /// <param name="keepAs">A copy of the standing file is kept under this name, which nothing has yet; null to let it go.</param>
    /// <returns>False where another process has one of them open; nothing has changed then.</returns>
    public static bool TakePlace(SqliteEngine fresh, SqliteEngine standing, string? keepAs)
    {
        if (!Settle(fresh) || (File.Exists(standing.FilePath) && !Settle(standing))) return false;
        if (keepAs is not null) Copy(standing.FilePath, keepAs);
        File.Move(fresh.FilePath, standing.FilePath, overwrite: true);
        return true;
    }

    /// <summary>Takes away a database file and all that belongs to it.</summary>
    public static void Delete(SqliteEngine engine)
    {
        SqliteConnection.ClearAllPools();
        var folder = Path.GetDirectoryName(engine.FilePath)!;
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, Path.GetFileName(engine.FilePath) + "*")) File.Delete(file);
    }

    // A copy first: at every moment some file has the standing one's name. It takes its own name when it is whole.
    private static void Copy(string from, string to)
    {
        File.Copy(from, to + ".part", overwrite: true);
        File.Move(to + ".part", to);
    }

    // Without a write-ahead log the file is all there is; the mode cannot be changed while another connection is open.
    private static bool Settle(SqliteEngine engine)
    {
        SqliteConnection.ClearAllPools();
        try
        {
            using var connection = engine.Open();
            connection.Execute("PRAGMA busy_timeout=2000; PRAGMA wal_checkpoint(TRUNCATE)");
            return string.Equals(connection.ExecuteScalar<string>("PRAGMA journal_mode=DELETE"), "delete", StringComparison.OrdinalIgnoreCase);
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            return false;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
        }
    }
}
