using System.Data;
using System.Data.Common;
using Dapper;

namespace AsylumCare.Warehouse.Engines;

/// <summary>An application lock of a session. It owns its connection.</summary>
internal sealed class SqlServerLock : IDisposable
{
    private readonly DbConnection _connection;
    private readonly string _resource;

    private SqlServerLock(DbConnection connection, string resource) => (_connection, _resource) = (connection, resource);

    /// <returns>Null where another holds the lock; the connection is then still the caller's.</returns>
    public static SqlServerLock? Take(DbConnection connection, string resource)
    {
        var answer = connection.ExecuteScalar<int>(
            "DECLARE @answer int; EXEC @answer = sp_getapplock @Resource = @resource, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 0; SELECT @answer",
            new { resource });
        return answer >= 0 ? new SqlServerLock(connection, resource) : null;
    }

    // Unlocking comes first: the server notices a closed socket only some time later.
    public void Dispose()
    {
        try
        {
            _connection.Execute("sp_releaseapplock", new { Resource = _resource, LockOwner = "Session" }, commandType: CommandType.StoredProcedure);
        }
        catch (DbException)
        {
            // The server is gone, and the lock with it.
        }
        finally
        {
            _connection.Dispose();
        }
    }
}
