using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace AsylumCare.Warehouse.Migrations;

/// <summary>One file under <c>sql/</c>; its checksum is of the text, whatever the line endings.</summary>
public sealed partial record SqlFile(string Name, string Text)
{
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

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

    [GeneratedRegex(@"^\s*CREATE\s+VIEW\s+(?<name>\w+)", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CreateView();
}
