using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace AsylumCare.Warehouse.Engines;

/// <summary>A failure of SQL Server with what ADO.NET has words for: an SQLSTATE, and whether trying again may help.</summary>
internal sealed class SqlServerFailure(SqlException problem) : DbException(problem.Message, problem)
{
    private const int Timeout = -2;

    // Servers that speak the protocol without being SQL Server give this number to what they have no number of SQL Server's for.
    private const int Unnumbered = 33557097;

    // Deadlock, lock timeout, resources, and the numbers of a cut connection.
    private static readonly HashSet<int> Transient =
        [Timeout, 20, 64, 121, 233, 1204, 1205, 1222, 3960, 10053, 10054, 10060, 10928, 10929, 40197, 40501, 40613, 49918, 49919, 49920];

    public override string? SqlState { get; } = StateOf(problem);

    public override bool IsTransient { get; } = Transient.Contains(problem.Number) || StateOf(problem) is "40001" or "55P03";

    /// <summary>Does something with a SqlClient object, its failures told as ours.</summary>
    public static TResult Telling<T, TResult>(T client, Func<T, TResult> act)
    {
        try
        {
            return act(client);
        }
        catch (SqlException problem)
        {
            throw new SqlServerFailure(problem);
        }
    }

    private static string? StateOf(SqlException problem) => problem.Number switch
    {
        2601 or 2627 => "23505",
        515 => "23502",
        1205 or 3960 => "40001",
        1222 => "55P03",
        220 or 232 or 8115 => "22003",
        8134 => "22012",
        245 or 8114 => "22018",
        535 or 536 or 537 => "22011",
        2628 or 8152 => "22001",
        Unnumbered when problem.Message.Contains("could not serialize", StringComparison.OrdinalIgnoreCase) => "40001",
        Unnumbered when problem.Message.Contains("lock timeout", StringComparison.OrdinalIgnoreCase) => "55P03",
        Unnumbered when problem.Message.Contains("out of range", StringComparison.OrdinalIgnoreCase) => "22003",
        _ => null,
    };
}
