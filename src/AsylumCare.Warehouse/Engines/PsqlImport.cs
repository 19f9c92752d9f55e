using System.Diagnostics;
using Npgsql;

namespace AsylumCare.Warehouse.Engines;

/// <summary>What a load is measured against: PostgreSQL's own client copies a file into an untyped table.</summary>
public static class PsqlImport
{
    /// <summary>How psql is started for it: a new table of texts, then <c>\copy</c>.</summary>
    /// <param name="columns">How many columns the file has; its first line is their names.</param>
    public static ProcessStartInfo Of(string connectionString, string file, int columns)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var texts = string.Join(',', Enumerable.Range(1, columns).Select(number => $"c{number} text"));
        var start = new ProcessStartInfo("psql",
        [
            "-q", "-X", "-v", "ON_ERROR_STOP=1", "-c", "DROP TABLE IF EXISTS bench_untyped", "-c", $"CREATE TABLE bench_untyped ({texts})",
            "-c", $@"\copy bench_untyped FROM '{file}' WITH (FORMAT csv, DELIMITER ';', HEADER)",
        ]);
        start.Environment["PGHOST"] = settings.Host;
        start.Environment["PGPORT"] = $"{settings.Port}";
        start.Environment["PGUSER"] = settings.Username;
        start.Environment["PGPASSWORD"] = settings.Password;
        start.Environment["PGDATABASE"] = settings.Database;
        return start;
    }
}
