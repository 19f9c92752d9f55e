using System.Diagnostics;
using AsylumCare.App.Bench;
using AsylumCare.App.Tests.Verbs;
using AsylumCare.Testing;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Operations;

namespace AsylumCare.App.Tests.Jobs;

/// <summary>The real executable, killed without warning while it takes in a delivery.</summary>
public sealed class KilledRunTests
{
    private const int Rows = 20_000;
    private static readonly int KillPoints = LongRun.Count(everyday: 4, full: 50);

    [Test]
    public async Task A_run_killed_at_any_point_is_finished_by_the_next()
    {
        using var folder = new TestFolder();
        var calm = await PrepareAsync(folder.File("calm"));
        var clock = Stopwatch.StartNew();
        await RunAsync(calm);
        var whole = clock.Elapsed;
        var expected = await HashAsync(calm);

        var random = new Random(20161120);
        for (var i = 0; i < KillPoints; i++)
        {
            var data = await PrepareAsync(folder.File($"kill{i}"));
            File.Copy(Key(calm), Key(data), overwrite: true);
            using (var process = ChildProcess.Start("jobs", "run", "intake", "--data", data, "--today", "2018-01-01"))
            {
                await Task.Delay(whole * (0.2 + (0.8 * random.NextDouble())));
                process.Kill();
                await process.WaitForExitAsync();
            }

            await RunAsync(data);
            Assert.That(await HashAsync(data), Is.EqualTo(expected), $"after kill {i}");
            Assert.That(Directory.GetFileSystemEntries(Path.Combine(data, "inbox")), Is.Empty);
            Assert.That(Directory.GetFiles(Path.Combine(data, "receipts"), "*.json"), Has.Length.EqualTo(1));
            var run = Runs(data).Single();
            Assert.That((run.State, run.RowsRead), Is.EqualTo((RunState.Done, (long)Rows)), $"after kill {i}");
        }
    }

    private static async Task<string> PrepareAsync(string data)
    {
        var answer = await Shell.RunAsync("init", "--demo", "--data", data);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        LargeRegister.Write(Path.Combine(data, "inbox", "delivery"), Rows, version: 1);
        return data;
    }

    private static string Key(string data) => Path.Combine(data, "keys", "identity-keys.json");

    private static async Task RunAsync(string data)
    {
        var answer = await ChildProcess.RunAsync("jobs", "run", "intake", "--data", data, "--today", "2018-01-01");
        Assert.That(answer.ExitCode, Is.Zero, answer.Error + answer.Output);
    }

    private static async Task<string> HashAsync(string data) => (await Shell.RunAsync("hash", "--data", data)).Output.Trim();

    private static IReadOnlyList<JobRun> Runs(string data)
    {
        var warehouse = new SqliteEngine(SqliteEngine.ConnectionStringFor(Path.Combine(data, "warehouse.db")));
        return new RunCatalog(OperationsSetup.Initialise(warehouse)).Runs(new RunFilter(), 0, 10);
    }
}
