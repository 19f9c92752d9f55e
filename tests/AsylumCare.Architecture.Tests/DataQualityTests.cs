using System.Text.RegularExpressions;

namespace AsylumCare.Architecture.Tests;

/// <summary>docs/data-quality.md promises rules and tests by name.</summary>
internal sealed partial class DataQualityTests
{
    private static readonly string[][] Rows =
    [
        .. Repository.Read("docs/data-quality.md").Split('\n').Where(line => CaseRow().IsMatch(line))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]),
    ];

    [Test]
    public void Every_case_has_a_row() => Assert.That(Rows.Select(row => row[0]), Is.EqualTo(Enumerable.Range(1, 52).Select(number => $"{number}")));

    [Test]
    public void Every_rule_that_is_named_is_one_of_the_program()
    {
        var program = Text("src", ".cs") + Text("etl", ".json") + Text("sql", ".sql");
        Assert.That(Rows.SelectMany(row => Names(row[3])).Where(rule => !program.Contains($"\"{rule}\"") && !program.Contains($"'{rule}'")), Is.Empty);
    }

    [Test]
    public void Every_test_that_is_named_is_there()
    {
        var tests = Text("tests", ".cs");
        Assert.That(Rows.SelectMany(row => Names(row[4])).Where(test => !tests.Contains($" {test}(")), Is.Empty);
    }

    [Test]
    public void A_case_without_a_test_says_which_rule_or_issue_sees_it() =>
        Assert.That(Rows.Where(row => row[4].Length == 0 && row[3].Length == 0 && !row[2].Contains("issue")), Is.Empty);

    private static IEnumerable<string> Names(string cell) => InBackticks().Matches(cell).Select(match => match.Groups["name"].Value);

    private static string Text(string folder, string extension) => string.Concat(Repository.Files(folder, extension).Select(Repository.Read));

    [GeneratedRegex(@"^\| \d+ \|", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex CaseRow();

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex InBackticks();
}
