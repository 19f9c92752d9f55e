using System.Text.Json;
using AsylumCare.App.Tests.Verbs;
using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis;
using AsylumCare.Warehouse.Engines;

namespace AsylumCare.App.Tests.Demo;

/// <summary>Everything that is generated, loaded and published, beside the truth its generator counted its own way.</summary>
public sealed class CareTruthTests
{
    // Groups of MV_INSKRIVNA as members of the dimension AgeGroup: 0-17, 18-19, 20-64, 65+.
    private static readonly int[] AgeGroups = [11, 13, 14, 10];

    // The same and the bands of age, as members that both stocks have: 0-17, 18-64, 65+.
    private static readonly int[] Broad = [11, 18, 18, 10];
    private static readonly int[] Bands10 = [0, 11, 11, 11, 11, 18, 18, 18, 18, 18, 10];

    // Seeds that the demonstration's own tests do not use.
    [TestCase(4)]
    [TestCase(5)]
    [TestCase(6)]
    public async Task Every_cell_and_fact_of_care_equals_the_truth(long seed)
    {
        using var folder = new TestFolder();
        var (files, data) = (folder.File("files"), folder.File("data"));
        var (from, to) = (new Month(LongRun.Count(everyday: 201605, full: 201301)), new Month(LongRun.Count(everyday: 201612, full: 201705)));
        var world = Generator.Generate(new GeneratorOptions(from, to, 0.01m, seed, files));
        Directory.Delete(world.FlawedPath, recursive: true);
        await RunAsync(0, "init", "--data", data, "--demo");
        // Refused rows are told by the exit code.
        await RunAsync(world.Counts.RefusableRows > 0 ? 1 : 0, "load", files, "--data", data, "--today", "2017-06-26");
        await RunAsync(0, "publish", "--data", data, "--today", "2017-06-26");
        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(world.TruthPath));
        var truth = new TruthRows(document.RootElement);
        var engine = WarehouseEngines.Create(WarehouseOptions.Embedded(data));
        var (cells, facts) = (new CareCells(engine), new CareFacts(engine));
        Assert.Multiple(() =>
        {
            Assert.That(facts.RowsRefused, Is.EqualTo(world.Counts.RefusableRows));
            Same("person-months", cells.PersonMonths, truth.Of("enrolled", 4).Concat(truth.Of("enrolledQuota", 4)));
            Same("waits for an examination", cells.Waits(1), truth.Of("waiting", 2).SelectMany(Bands));
            Same("waits for an intervention", cells.Waits(2), truth.Of("waitingIntervention", 2).SelectMany(Bands));
            Same("contacts", cells.Contacts, truth.Of("contacts", 4));
            Same("contacts of others", cells.Unlinked, truth.Of("contactsGiven", 4).Select(row => row with { Counts = [row.Counts[1..].Sum()] }));
            Same("missed", facts.Missed, truth.Of("missed", 2));
            Same("screenings", facts.Screenings, truth.Of("screenings", 3));
            Same("interventions", facts.Interventions, truth.Of("interventions", 3));
            Same("programme", facts.Programme, truth.Of("programme", 2));
            Same("trainings", facts.Trainings, truth.Of("trainings", 3));
            Same("enrolled", cells.Enrolled, truth.Of("enrolledMv", 5).Select(row => row with { Key = row.Member(3, AgeGroups) }), bounded: true);
            Same("the agency's reconciled stock", cells.ReconciledAgency, truth.Of("enrolledMv", 5).Select(row => row with { Key = WithoutPlaces(row.Member(3, Broad)) }), bounded: true);
            Same("the registers' reconciled stock", cells.ReconciledRegister, truth.Of("enrolled", 4).Select(row => new TruthRow(row.Member(3, Bands10), [row.Counts[1]])));
            Same("applications by group", cells.Applications, truth.Of("applicationsMv", 4), bounded: true);
            Same("decisions by group", cells.Decisions, truth.Of("decisionsMv", 4).Select(row => row with { Key = row.Without(3) }), bounded: true);
        });
    }

    // Region, month and age group, without housing and municipality.
    private static string WithoutPlaces(string key) => string.Join(',', key.Split(',').Where((_, place) => place is 0 or 1 or 3));

    /// <param name="bounded">Counts are threes of count, least and most; a count that is masked is not told.</param>
    private static void Same(string what, IReadOnlyDictionary<string, string> cells, IEnumerable<TruthRow> truth, bool bounded = false)
    {
        var expected = truth.GroupBy(row => row.Key)
            .Select(rows => (rows.Key, Counts: Enumerable.Range(0, rows.First().Counts.Length).Select(i => rows.Sum(row => row.Counts[i])).ToArray()))
            .Where(row => row.Counts.Any(count => count != 0)).ToDictionary(row => row.Key, row => bounded ? Told(row.Counts) : string.Join(',', row.Counts));
        Assert.That(expected, Is.Not.Empty, what);
        var differences = expected.Keys.Union(cells.Keys).Where(key => expected.GetValueOrDefault(key) != cells.GetValueOrDefault(key))
            .Select(key => $"{key}: {cells.GetValueOrDefault(key)} published, {expected.GetValueOrDefault(key)} true").ToList();
        Assert.That(differences, Is.Empty, $"{what}: {differences.Count} differences");
    }

    private static string Told(long[] counts) =>
        string.Join(',', counts.Select((count, place) => place % 3 == 0 && counts[place + 1] != counts[place + 2] ? "" : $"{count}"));

    /// <summary>Region, month and band, as the cube has them.</summary>
    private static IEnumerable<TruthRow> Bands(TruthRow row) => row.Counts.Select((count, band) => new TruthRow($"{row.Key},{band + 1}", [count]));

    private static async Task RunAsync(int exitCode, params string[] arguments)
    {
        var answer = await Shell.RunAsync(arguments);
        Assert.That(answer.ExitCode, Is.EqualTo(exitCode), answer.Error + answer.Output);
    }
}
