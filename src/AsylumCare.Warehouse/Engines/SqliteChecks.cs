using Microsoft.Data.Sqlite;

namespace AsylumCare.Warehouse.Engines;

/// <summary>
/// Arithmetic that stops where another engine does: SQLite goes on with a floating number when whole ones outgrow 64 bits, and
/// with infinity when floating ones outgrow theirs.
/// </summary>
internal static class SqliteChecks
{
    /// <summary>The function round whole numbers' arithmetic.</summary>
    public const string Whole = "checked_whole";

    /// <summary>The function round floating numbers' arithmetic.</summary>
    public const string Real = "checked_real";

    /// <summary>SQLITE_MISMATCH: a value is not of the type it should be.</summary>
    private const int Mismatch = 20;

    /// <summary>SQLITE_TOOBIG.</summary>
    private const int TooBig = 18;

    /// <summary>SQLITE_ERROR, with which SQLite's own sums say that they overflow.</summary>
    private const int Error = 1;

    public static void AddTo(SqliteConnection connection)
    {
        connection.CreateFunction<object?, object?>(Whole, value => value is double ? throw Overflow() : value, isDeterministic: true);
        connection.CreateFunction<object?, object?>(
            Real, value => value is double number && !double.IsFinite(number) ? throw Overflow() : value, isDeterministic: true);
    }

    public static bool IsAboutValues(SqliteException problem) =>
        problem.SqliteErrorCode is Mismatch or TooBig
        || (problem.SqliteErrorCode == Error && problem.Message.Contains("integer overflow", StringComparison.Ordinal));

    private static SqliteException Overflow() => new("The number is too large.", Mismatch);
}
