using System.Data.Common;
using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.Warehouse.Jobs;

/// <summary>How far each job's schedule has been answered. What a schedule missed while no host was up is answered once, not once for each moment.</summary>
public sealed class ScheduleLedger(IWarehouseEngine operations)
{
    /// <summary>The last moment answered; a job seen for the first time has nothing to catch up with.</summary>
    public DateTimeOffset AnsweredTo(string job, DateTimeOffset now)
    {
        using var connection = operations.Open();
        if (Read(connection, job) is { } answered) return DateTimeOffset.FromUnixTimeMilliseconds(answered);
        Insert(connection, job, now.ToUnixTimeMilliseconds());
        return DateTimeOffset.FromUnixTimeMilliseconds(Read(connection, job)!.Value);
    }

    /// <summary>To be told after the moment's runs have been asked for: a host that dies in between asks again, and the ledger knows them.</summary>
    public void Answer(string job, DateTimeOffset moment)
    {
        using var connection = operations.Open();
        connection.Execute(
            "UPDATE job_clock SET answered_to = @moment WHERE job_name = @job AND answered_to < @moment", new { job, moment = moment.ToUnixTimeMilliseconds() });
    }

    private static long? Read(DbConnection connection, string job) =>
        connection.QuerySingleOrDefault<long?>("SELECT answered_to FROM job_clock WHERE job_name = @job", new { job });

    private static void Insert(DbConnection connection, string job, long moment)
    {
        try
        {
            connection.Execute(
                "INSERT INTO job_clock (job_name, answered_to) SELECT @job, @moment WHERE NOT EXISTS (SELECT 1 FROM job_clock WHERE job_name = @job)",
                new { job, moment });
        }
        catch (DbException)
        {
            // Another host saw it for the first time too, and wrote first; where it is something worse, the reading that follows fails.
        }
    }
}
