using System.Text.RegularExpressions;

namespace AsylumCare.Warehouse.Engines;

/// <summary>The few words of a DDL file that each engine says its own way: {{text:n}} and {{clustered}}.</summary>
internal static partial class DdlTokens
{
    /// <param name="text">The type of a text of at most so many characters, in binary collation.</param>
    /// <param name="clustered">What follows the closing bracket of a table that is stored in the order of its key.</param>
    /// <exception cref="FormatException">The file has a token nobody knows.</exception>
    public static string Expand(string ddl, Func<int, string> text, string clustered) => Token().Replace(ddl, match =>
        match.Groups["name"].Value switch
        {
            "text" when match.Groups["size"].Success => text(int.Parse(match.Groups["size"].ValueSpan)),
            "clustered" => clustered,
            _ => throw new FormatException($"Unknown DDL token {match.Value}."),
        });

    [GeneratedRegex(@"\{\{(?<name>\w+)(:(?<size>\d+))?\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
