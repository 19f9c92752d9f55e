using System.Text.Json;
using AsylumCare.App.Tests.Verbs;
using AsylumCare.Warehouse.Engines;

namespace AsylumCare.App.Tests.Demo;

/// <summary>Everything that is generated, loaded and published, beside the truth its generator counted its own way.</summary>
public sealed class CareTruthTests
{
    // Seeds that the demonstration's own tests do not use.
    private static readonly int[] Seeds = [4, 5, 6];

    [Test]
    public async Task Person_months_waits_and_care_equal_the_truth_in_every_cell([ValueSource(nameof(SeedsTried))] int seed)
    {
        using var folder = new TestFolder();
        var (files, data) = (folder.File("files"), folder.File("data"));
        await DoneAsync("generate", "--parts", "all", "--scale", "0.02", "--seed", $"{seed}", "--out", files);
        Directory.Delete(Path.Combine(files, "flawed"), recursive: true);
        await DoneAsync("init", "--data", data, "--demo");
        await Shell.RunAsync("load", files, "--data", data, "--today", "2017-06-26");
        await DoneAsync("publish", "--data", data, "--today", "2017-06-26");
        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(files, "truth.json")));
        var truth = document.RootElement;
        var cells = new CareCells(WarehouseEngines.Create(WarehouseOptions.Embedded(data)));
        Assert.Multiple(() =>
        {
            Same("person-months", cells.PersonMonths, [.. Rows(truth, "enrolled", 4), .. Rows(truth, "enrolledQuota", 4)]);
            Same("waits", cells.Waits, Bands(truth));
            Same("contacts", cells.Contacts, [.. Rows(truth, "contacts", 4)]);
            Same("contacts of others", cells.Unlinked, [.. Rows(truth, "contactsGiven", 4).Select(row => (row.Key, Counts: new[] { row.Counts[1..].Sum() }))]);
        });
    }

    private static IEnumerable<int> SeedsTried() => Seeds.Take(LongRun.Count(everyday: 1, full: 3));

    private static void Same(string what, IReadOnlyDictionary<string, string> cells, IEnumerable<(string Key, long[] Counts)> truth)
    {
        var expected = truth.GroupBy(row => row.Key)
            .Select(rows => (rows.Key, Counts: Enumerable.Range(0, rows.First().Counts.Length).Select(i => rows.Sum(row => row.Counts[i])).ToArray()))
            .Where(row => row.Counts.Any(count => count != 0)).ToDictionary(row => row.Key, row => string.Join(',', row.Counts));
        Assert.That(expected, Is.Not.Empty, what);
        var differences = expected.Keys.Union(cells.Keys).Where(key => expected.GetValueOrDefault(key) != cells.GetValueOrDefault(key))
            .Select(key => $"{key}: {cells.GetValueOrDefault(key)} published, {expected.GetValueOrDefault(key)} true").ToList();
        Assert.That(differences, Is.Empty, $"{what}: {differences.Count} differences");
    }

    private static IEnumerable<(string Key, long[] Counts)> Rows(JsonElement truth, string table, int keys) =>
        truth.GetProperty(table).EnumerateArray().Select(row => row.EnumerateArray().Select(number => number.GetInt64()).ToArray())
            .Select(row => (string.Join(',', row[..keys]), row[keys..]));

    /// <summary>Region, month and band, as the cube has them.</summary>
    private static IEnumerable<(string Key, long[] Counts)> Bands(JsonElement truth) =>
        Rows(truth, "waiting", 2).SelectMany(row => row.Counts.Select((count, band) => ($"{row.Key},{band + 1}", new[] { count })));

    private static async Task DoneAsync(params string[] arguments)
    {
        var answer = await Shell.RunAsync(arguments);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error + answer.Output);
    }
}
