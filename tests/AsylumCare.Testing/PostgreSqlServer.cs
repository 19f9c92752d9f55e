using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace AsylumCare.Testing;

/// <summary>
/// A throw-away PostgreSQL server on a free loopback port, one for the whole test run: no fsync, everyone trusted. It is stopped
/// and its folder removed when the process ends.
/// </summary>
public sealed class PostgreSqlServer : IDisposable
{
    private static readonly Lazy<PostgreSqlServer?> Started = new(Start);
    private static int databases;

    private readonly string _binaries;
    private readonly string _folder;
    private readonly int _port;

    private PostgreSqlServer(string binaries, string folder, int port)
    {
        (_binaries, _folder, _port) = (binaries, folder, port);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    /// <summary>The run's server, started at first need; null where the machine has no PostgreSQL, and <see cref="WhyAbsent"/> says so.</summary>
    public static PostgreSqlServer? Shared => Started.Value;

    public static string WhyAbsent { get; private set; } = "";

    /// <summary>The connection string of a fresh, empty database.</summary>
    public string NewDatabase() => NewDatabase("template0");

    /// <summary>The connection string of a copy of a database that nobody is connected to.</summary>
    public string Copy(string connectionString)
    {
        using (var pooled = new NpgsqlConnection(connectionString)) NpgsqlConnection.ClearPool(pooled);
        return NewDatabase(new NpgsqlConnectionStringBuilder(connectionString).Database!);
    }

    public void Drop(string connectionString)
    {
        using (var pooled = new NpgsqlConnection(connectionString)) NpgsqlConnection.ClearPool(pooled);
        Execute($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    public void Dispose()
    {
        if (!Directory.Exists(_folder)) return;

        // The test host is ended before a stop is over, so a shell of its own sees to it.
        var asPostgres = Environment.IsPrivilegedProcess ? "runuser -u postgres -- " : "";
        var script = $"cd /; {asPostgres}{Path.Combine(_binaries, "pg_ctl")} -D {Data(_folder)} -m immediate -w stop; rm -rf {_folder}";
        using var _ = Process.Start(new ProcessStartInfo("setsid", ["sh", "-c", script])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        });
    }

    private string NewDatabase(string template)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref databases)}");
        Execute($"CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8'");
        return ConnectionString(name);
    }

    private static PostgreSqlServer? Start()
    {
        var binaries = FindBinaries();
        if (binaries is null)
        {
            WhyAbsent = "PostgreSQL skipped: no /usr/lib/postgresql/*/bin/initdb and no initdb on PATH. Install the package postgresql to run these tests.";
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("asylumcare-pg-").FullName;
        if (Environment.IsPrivilegedProcess) Require("chown", "postgres", folder);
        var port = FreePort();
        Require(Path.Combine(binaries, "initdb"), "-D", Data(folder), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        var settings = string.Create(
            CultureInfo.InvariantCulture,
            $"-p {port} -k {folder} -h 127.0.0.1 -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c shared_buffers=128MB -c max_wal_size=1GB");
        Require(Path.Combine(binaries, "pg_ctl"), "-D", Data(folder), "-l", Path.Combine(folder, "log"), "-o", settings, "-w", "start");
        return new PostgreSqlServer(binaries, folder, port);
    }

    private static string? FindBinaries()
    {
        const string debian = "/usr/lib/postgresql";
        var candidates = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).ToList();
        if (Directory.Exists(debian))
            candidates.AddRange(Directory.GetDirectories(debian).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")));
        return candidates.Find(folder => File.Exists(Path.Combine(folder, "initdb")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Data(string folder) => Path.Combine(folder, "data");

    private string ConnectionString(string database) => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Maximum Pool Size=20");

    private void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static void Require(string program, params string[] arguments)
    {
        var (code, output) = Run(program, arguments);
        if (code != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {code}: {output}");
    }

    // PostgreSQL refuses to run as root; the package's own user is there on every machine that has the server.
    private static (int Code, string Output) Run(string program, params string[] arguments)
    {
        var asPostgres = Environment.IsPrivilegedProcess && program != "chown";
        var start = new ProcessStartInfo(asPostgres ? "runuser" : program) { UseShellExecute = false, RedirectStandardError = true, WorkingDirectory = "/" };
        string[] prefix = asPostgres ? ["-u", "postgres", "--", program] : [];
        foreach (var argument in prefix.Concat(arguments)) start.ArgumentList.Add(argument);

        // The server inherits these streams and keeps them open, so they are not read to their end.
        using var process = Process.Start(start)!;
        process.WaitForExit(TimeSpan.FromMinutes(2));
        return (process.ExitCode, process.ExitCode == 0 ? "" : process.StandardError.ReadToEnd());
    }
}
