using System.Diagnostics;
using AsylumCare.App.Bench;
using AsylumCare.Testing;

namespace AsylumCare.App.Tests.Verbs;

/// <summary>The real executable, killed without warning while it loads a correction of a partition.</summary>
public sealed class KillTests
{
    private const int Rows = 30_000;
    private const int Contacts = 6_000;
    private static readonly int KillPoints = LongRun.Count(everyday: 15, full: 100);
    private static readonly int CareKillPoints = LongRun.Count(everyday: 5, full: 50);

    [Test]
    public async Task A_load_killed_at_any_point_leaves_the_old_version_or_the_new_and_ends_right_when_run_again()
    {
        using var folder = new TestFolder();
        await KilledAnywhereAsync(
            folder, LargeRegister.Write(folder.File("v1"), Rows, version: 1).ManifestPath, LargeRegister.Write(folder.File("v2"), Rows, version: 2).ManifestPath, KillPoints);
    }

    [Test]
    public async Task A_load_of_contacts_with_their_children_killed_at_any_point_is_whole_or_not_there()
    {
        using var folder = new TestFolder();
        await KilledAnywhereAsync(folder, Care(1, Contacts).Write(folder), Care(2, Contacts - 500).Write(folder), CareKillPoints);
    }

    private static TestDelivery Care(int version, int rows) => new[] { "KONTAKT", "DIAGNOS", "ATGARD", "SCREENING", "INSATS" }.Aggregate(
        new TestDelivery("13", "2015-10", version, version) { Origin = "demo" }, (delivery, kind) => delivery.WithKind(kind, rows));

    private static async Task KilledAnywhereAsync(TestFolder folder, string first, string second, int killPoints)
    {
        var original = folder.File("original");
        await SucceedAsync("init", "--demo", "--data", original);
        await SucceedAsync("load", first, "--data", original);
        var old = await HashAsync(original);

        var calm = Copy(original, folder.File("calm"));
        var clock = Stopwatch.StartNew();
        await SucceedAsync("load", second, "--data", calm);
        var whole = clock.Elapsed;
        var fresh = await HashAsync(calm);
        Assert.That(fresh, Is.Not.EqualTo(old));

        var random = new Random(20170626);
        for (var i = 0; i < killPoints; i++)
        {
            var data = Copy(original, folder.File($"kill{i}"));
            await KillAfterAsync(whole * (0.1 + (0.9 * random.NextDouble())), "load", second, "--data", data);
            Assert.That(await HashAsync(data), Is.EqualTo(old).Or.EqualTo(fresh), $"after kill {i}");
            await SucceedAsync("load", second, "--data", data);
            Assert.That(await HashAsync(data), Is.EqualTo(fresh), $"after kill {i} and a new start");
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task KillAfterAsync(TimeSpan delay, params string[] args)
    {
        using var process = ChildProcess.Start(args);
        await Task.Delay(delay);
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static async Task SucceedAsync(params string[] args)
    {
        var answer = await ChildProcess.RunAsync(args);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error + answer.Output);
    }

    /// <summary>In this process: the hash reads, it is the load that is killed.</summary>
    private static async Task<string> HashAsync(string data)
    {
        var answer = await Shell.RunAsync("hash", "--data", data);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        return answer.Output.Trim();
    }

    private static string Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return to;
    }
}
