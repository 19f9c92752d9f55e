using System.Text.Json;
using AsylumCare.App.Tests.Verbs;

namespace AsylumCare.App.Tests.Demo;

/// <summary>The demonstration from generated files to published cells, beside the truth its generator counted its own way.</summary>
[TestFixture(1)]
[TestFixture(2)]
[TestFixture(3)]
public sealed class DemoTests(int seed)
{
    private TestFolder _folder = null!;
    private PublishedCells _cells = null!;
    private JsonElement _truth;

    [OneTimeSetUp]
    public async Task Build()
    {
        _folder = new TestFolder();
        var answer = await DemoAsync();
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        _cells = new PublishedCells(_folder.Path);
        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(_folder.Path, "deliveries", "truth.json")));
        _truth = document.RootElement.Clone();
    }

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public void Coverage_equals_the_truth() => Assert.That(_cells.Coverage, Is.EquivalentTo(Truth("coverage")));

    [Test]
    public void Ratio_equals_the_truth() => Assert.That(_cells.Ratio, Is.EquivalentTo(Truth("ratio")));

    [Test]
    public void Applications_equal_the_truth() => Assert.That(_cells.Applications, Is.EquivalentTo(Truth("applications")));

    [Test]
    public void Decisions_equal_the_truth() =>
        Assert.That(_cells.Decisions, Is.EquivalentTo(Truth("decisions").Select(row => row[..row.LastIndexOf(',')])));

    [Test]
    public void Yearly_indicators_equal_the_truth_and_lack_only_what_is_not_mature()
    {
        var truth = Truth("indicators").ToHashSet();
        var published = _cells.YearlyIndicators.ToHashSet();
        Assert.That(published, Is.SubsetOf(truth));
        // 180 days after the last day of 2016 is later than the demonstration's day.
        Assert.That(truth.Except(published), Is.All.Match("^HU-01,180[ab],[0-9]+,2016,"));
    }

    [Test]
    public void Six_publications_are_made_then_one_with_the_care_and_the_sixth_has_the_restated_month()
    {
        Assert.That(_cells.DataDays.Select(day => DateOnly.FromDayNumber(day).ToString("O")), Is.EqualTo(
            new[] { "2017-01-25", "2017-02-27", "2017-03-27", "2017-04-25", "2017-05-26", "2017-06-26", "2017-06-26" }));
        Assert.That(_cells.DecidedInSeptember2015, Is.EqualTo(new[] { 5508, 5508, 5508, 5508, 5508, 5522, 5522 }));
    }

    [Test]
    public void Contacts_and_visits_to_doctors_by_level_equal_the_truth() => Assert.That(_cells.Contacts, Is.EquivalentTo(
        Sums(["contacts"], line => $"{line[0]},{line[1]},{line[3]}")));

    [Test]
    public void Person_months_equal_the_truth_with_the_quota_refugees() =>
        Assert.That(_cells.PersonMonths, Is.EquivalentTo(Sums(["enrolled", "enrolledQuota"], line => string.Join(',', line.Take(4)))));

    [Test]
    public void Every_delivery_came_on_its_own_day() => Assert.That(_cells.DaysOfArrival, Is.EquivalentTo(Arrivals()));

    [Test]
    public async Task A_second_start_builds_nothing()
    {
        var before = File.GetLastWriteTimeUtc(Path.Combine(_folder.Path, "receipts"));
        var answer = await Shell.RunAsync("demo", "--no-serve", "--data", _folder.Path);
        Assert.That(answer.ExitCode, Is.Zero);
        Assert.That(answer.Output, Is.Empty);
        Assert.That(File.GetLastWriteTimeUtc(Path.Combine(_folder.Path, "receipts")), Is.EqualTo(before));
    }

    [Test]
    public async Task Other_options_on_the_same_folder_are_refused_and_change_nothing()
    {
        var answer = await Shell.RunAsync("demo", "--no-serve", "--scale", "0.02", "--data", _folder.Path);
        Assert.That(answer.ExitCode, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain("--scale 0.01").And.Contain("already a demonstration"));
    }

    [Test]
    public async Task The_flawed_file_is_refused_with_rule_line_and_column()
    {
        var flawed = Directory.EnumerateFiles(Path.Combine(_folder.Path, "deliveries", "flawed"), "*.csv", SearchOption.AllDirectories).Single();
        var answer = await Shell.RunAsync("validate", flawed, "--today", "2017-06-26");
        Assert.That(answer.ExitCode, Is.EqualTo(1));
        Assert.That(answer.Output, Does.Match(@"R REGISTER_[^:]*\.csv:[0-9]+ HandelseDatum ").And.Contain("skulle nekas"));
    }

    private Task<Answer> DemoAsync() =>
        Shell.RunAsync("demo", "--no-serve", "--scale", "0.01", "--seed", $"{seed}", "--data", _folder.Path);

    private IEnumerable<string> Truth(string name) => _truth.GetProperty(name).EnumerateArray().Select(Line);

    /// <summary>The two counts, after four keys, of the tables' rows, added where the key is the same.</summary>
    private IEnumerable<string> Sums(string[] names, Func<string[], string> key) =>
        from name in names
        from row in Truth(name).Select(line => line.Split(','))
        group (First: long.Parse(row[4]), Second: long.Parse(row[5])) by key(row) into cell
        select $"{cell.Key},{cell.Sum(counts => counts.First)},{cell.Sum(counts => counts.Second)}";

    private IEnumerable<string> Arrivals() =>
        from manifest in Directory.EnumerateFiles(Path.Combine(_folder.Path, "deliveries"), "manifest_*.json", SearchOption.AllDirectories)
        let day = Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(manifest)))!
        where day != "flawed" && string.CompareOrdinal(day, "2017-06-26") <= 0
        select $"{JsonDocument.Parse(File.ReadAllBytes(manifest)).RootElement.GetProperty("LeveransReferens").GetString()} {day}";

    private static string Line(JsonElement row) => string.Join(',', row.EnumerateArray().Select(value => value.ValueKind switch
    {
        JsonValueKind.Array => Line(value),
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    }));
}
