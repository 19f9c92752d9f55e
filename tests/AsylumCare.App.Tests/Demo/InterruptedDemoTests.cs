using AsylumCare.App.Demo;
using AsylumCare.App.Settings;
using AsylumCare.App.Tests.Verbs;
using AsylumCare.Testing;
using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.App.Tests.Demo;

/// <summary>The real executable, killed without warning at each stage of the demonstration.</summary>
public sealed class InterruptedDemoTests
{
    private static readonly string[] Options = ["demo", "--no-serve", "--scale", "0.005", "--data"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Test]
    public async Task Killed_at_any_stage_and_started_again_it_ends_with_the_same_warehouse()
    {
        using var folder = new TestFolder();
        var calm = new DataFolder(folder.File("calm"));
        await EndAsync(calm);
        var hash = await HashAsync(calm);
        foreach (var (name, stage) in Stages().Take(LongRun.Count(everyday: 2, full: 4)))
        {
            var data = new DataFolder(folder.File(name));
            using (var process = ChildProcess.Start([.. Options, data.Root]))
            {
                await UntilAsync(() => process.HasExited || stage(data));
                process.Kill();
                await process.WaitForExitAsync();
            }

            await EndAsync(data);
            Assert.That(await HashAsync(data), Is.EqualTo(hash), name);
            Assert.That(Publications(data), Is.EqualTo(Publications(calm)), name);
            Assert.That(Directory.GetDirectories(data.Root, "*.part").Append(DemoFiles.WholeCare(data)).Where(Directory.Exists), Is.Empty, name);
        }
    }

    private static IEnumerable<(string Name, Func<DataFolder, bool> Stage)> Stages() =>
    [
        ("the care is loaded", data => Directory.Exists(data.Receipts) && Directory.EnumerateFiles(data.Receipts, "*.json").Any(IsOfCare)),
        ("the care is moved", data => Directory.Exists(DemoFiles.WholeCare(data))),
        ("the care is generated", data => Directory.Exists(DemoFiles.WholeCare(data) + ".part")),
        ("the register is loaded", data => Directory.Exists(data.Receipts)),
    ];

    private static bool IsOfCare(string receipt)
    {
        try
        {
            return File.ReadAllText(receipt).Contains("KONTAKT_", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task UntilAsync(Func<bool> happened)
    {
        for (var waited = TimeSpan.Zero; !happened() && waited < Patience; waited += TimeSpan.FromMilliseconds(5)) await Task.Delay(5);
    }

    private static async Task EndAsync(DataFolder data)
    {
        var answer = await ChildProcess.RunAsync([.. Options, data.Root]);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error + answer.Output);
    }

    private static async Task<string> HashAsync(DataFolder data)
    {
        var answer = await Shell.RunAsync("hash", "--data", data.Root);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        return answer.Output.Trim();
    }

    private static List<long> Publications(DataFolder data)
    {
        using var connection = WarehouseEngines.Create(WarehouseOptions.Embedded(data.Root)).Open();
        return connection.Query<long>("SELECT data_day FROM dim_publication ORDER BY publication_id").AsList();
    }
}
