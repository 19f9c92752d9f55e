using System.Data.Common;
using System.Security.Cryptography;
using AsylumCare.Warehouse.Engines;

namespace AsylumCare.Warehouse.Jobs;

/// <summary>The operations database as the ledger writes it: short transactions, tried again when two hosts met in one.</summary>
internal sealed class LedgerSession(IWarehouseEngine operations, TimeProvider time)
{
    private const int Meetings = 50;

    // Milliseconds.
    private const int LongestPause = 40;

    public long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>
    /// Two hosts that write at once may take the same number or the same place; the unique indexes let one through, and the other
    /// looks again at what now stands there.
    /// </summary>
    /// <exception cref="WarehouseUnavailableException">The database cannot be reached.</exception>
    public T Write<T>(Func<RunTable, T> work)
    {
        for (var meeting = 1; ; meeting++)
        {
            using var connection = operations.Open();
            try
            {
                using var transaction = connection.BeginTransaction();
                var result = work(new RunTable(connection, transaction));
                transaction.Commit();
                return result;
            }
            catch (DbException met) when (meeting < Meetings && Meeting.Is(met))
            {
                // Looked at again from the start, and not in step with the other.
                Task.Delay(RandomNumberGenerator.GetInt32(LongestPause)).GetAwaiter().GetResult();
            }
        }
    }

    public T Read<T>(Func<RunTable, T> work)
    {
        using var connection = operations.Open();
        return work(new RunTable(connection));
    }
}
