using AsylumCare.App.Bench;
using AsylumCare.Testing;
using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.App.Tests.Verbs;

/// <summary>The real executable when the disk is full, the login refused or the connection cut: said on one line in both languages, nothing half-done, and the next run does the work.</summary>
public sealed class BadWeatherTests
{
    private const int Rows = 30_000;
    private const int NoMount = 99;

    /// <summary>A file system of six MiB, emptied of its limit before the second run.</summary>
    [Test]
    [Platform("Linux")]
    public async Task A_full_disk_stops_a_load_whole_and_the_next_run_does_it()
    {
        using var folder = new TestFolder();
        var data = Directory.CreateDirectory(folder.File("data")).FullName;
        var delivery = LargeRegister.Write(folder.File("delivery"), Rows).ManifestPath;
        var answer = await ChildProcess.RunAsync(ChildProcess.PlanScript(
            $"""
            mount -t tmpfs -o size=6m none {data} || exit {NoMount}
            asylumcare init --demo --data {data} > {folder.File("init")}
            asylumcare hash --data {data} > {folder.File("before")}
            asylumcare load {delivery} --data {data} > {folder.File("full")} 2>&1; echo $? > {folder.File("code")}
            mount -o remount,size=200m {data}
            asylumcare hash --data {data} > {folder.File("after")}
            asylumcare load {delivery} --data {data} && asylumcare hash --data {data} > {folder.File("done")}
            """));
        if (answer.ExitCode == NoMount || answer.Error.Contains("unshare", StringComparison.Ordinal)) Assert.Ignore($"No mount namespace here: {answer.Error}");

        Assert.That(answer.ExitCode, Is.Zero, answer.Error + answer.Output);
        Told(new Answer(int.Parse(Said("code"), null), "", Said("full")), "diskutrymmet", "disk space");
        Assert.That(Said("after"), Is.EqualTo(Said("before")));
        Assert.That(Said("done"), Is.Not.EqualTo(Said("before")));

        string Said(string name) => File.ReadAllText(folder.File(name));
    }

    [Test]
    public async Task A_connection_cut_in_the_middle_of_a_load_leaves_nothing_and_the_next_run_does_it()
    {
        using var warehouse = TestWarehouse.Create(PostgreSqlEngine.EngineName);
        var data = warehouse.Folder.File("data");
        Succeeds(await ChildProcess.RunAsync(On(warehouse, "init", "--data", data)));
        var delivery = new TestDelivery("13", "2015-10", 1, 1).WithKind("KONTAKT", 20_000).WithKind("DIAGNOS", 20_000).Write(warehouse.Folder);

        var cutting = Task.Run(() => CutWhenWriting(warehouse));
        Told(await ChildProcess.RunAsync(On(warehouse, "load", delivery, "--data", data)), "Förbindelsen med databasen bröts", "connection to the database was lost");
        Assert.That(await cutting, Is.Positive);

        Assert.That(warehouse.Scalar("SELECT COUNT(*) FROM dim_delivery WHERE state = 'active'"), Is.Zero);
        Succeeds(await ChildProcess.RunAsync(On(warehouse, "load", delivery, "--data", data)));
        Assert.That(warehouse.Scalar("SELECT COUNT(*) FROM fact_care_contact"), Is.EqualTo(20_000));
        Assert.That(warehouse.Scalar("SELECT COUNT(*) FROM dim_delivery WHERE state = 'active'"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_login_that_the_server_refuses_is_named_without_its_password()
    {
        using var warehouse = TestWarehouse.Create(PostgreSqlEngine.EngineName);
        var start = ChildProcess.Plan("hash", "--data", warehouse.Folder.File("data"));
        start.Environment["ASYLUMCARE__Warehouse__Engine"] = "PostgreSql";
        start.Environment["ASYLUMCARE__Warehouse__ConnectionString"] = warehouse.Options.ConnectionString.Replace("postgres;", "nobody;Password=secret;", StringComparison.Ordinal);
        var answer = await ChildProcess.RunAsync(start);
        Told(answer, "127.0.0.1", "127.0.0.1");
        Assert.That(answer.Error, Does.Not.Contain("secret"));
    }

    private static int CutWhenWriting(TestWarehouse warehouse)
    {
        using var connection = warehouse.Engine.Open();
        const string writing =
            "SELECT COUNT(pg_terminate_backend(pid)) AS cut FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE 'COPY fact_care_contact%'";
        for (var tries = 0; tries < 6000; tries++)
        {
            if (connection.ExecuteScalar<int>(writing) is > 0 and var cut) return cut;
            Task.Delay(10).Wait();
        }

        return 0;
    }

    private static System.Diagnostics.ProcessStartInfo On(TestWarehouse warehouse, params string[] args)
    {
        var start = ChildProcess.Plan(args);
        start.Environment["ASYLUMCARE__Warehouse__Engine"] = warehouse.Options.Engine;
        start.Environment["ASYLUMCARE__Warehouse__ConnectionString"] = warehouse.Options.ConnectionString;
        return start;
    }

    private static void Succeeds(Answer answer) => Assert.That(answer.ExitCode, Is.Zero, answer.Error + answer.Output);

    private static void Told(Answer answer, string swedish, string english)
    {
        Assert.That(answer.ExitCode, Is.EqualTo(2), answer.Error + answer.Output);
        Assert.That(answer.Error, Does.Contain(swedish).And.Contain(english).And.Not.Contain("   at "));
    }
}
