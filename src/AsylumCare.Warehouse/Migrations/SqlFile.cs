using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace AsylumCare.Warehouse.Migrations;

/// <summary>One file under <c>sql/</c>; its checksum is of the text, whatever the line endings.</summary>
public sealed partial record SqlFile(string Name, string Text)
{
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>
    /// The file's statements without its comments. Each is run by itself: to SQL Server a view must be alone, and a column that one
    /// statement adds is not there yet for the next of the same batch.
    /// </summary>
    public IReadOnlyList<string> Statements =>
    [
        .. StatementEnd().Split(Comment().Replace(Text, "")).Select(statement => statement.Trim()).Where(statement => statement.Length > 0),
    ];

    /// <summary>The view that the file creates.</summary>
    /// <exception cref="FormatException">The file creates no view.</exception>
    public string ViewName => CreateView().Match(Text) is { Success: true } match
        ? match.Groups["name"].Value
        : throw new FormatException($"{Name} has no CREATE VIEW.");

    /// <summary>The folder's files in name order (ordinal).</summary>
    public static IReadOnlyList<SqlFile> ReadFolder(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.GetFiles(folder, "*.sql").Order(StringComparer.Ordinal)
            .Select(path => new SqlFile(Path.GetFileName(path), File.ReadAllText(path).ReplaceLineEndings("\n"))),
    ];

    [GeneratedRegex("--.*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@";[ \t]*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StatementEnd();

    [GeneratedRegex(@"^\s*CREATE\s+VIEW\s+(?<name>\w+)", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CreateView();
}
