using System.Text.RegularExpressions;

namespace AsylumCare.Architecture.Tests;

/// <summary>Finds SQL in source files, and in SQL the words that only some engines understand.</summary>
internal static partial class SqlText
{
    public static IEnumerable<string> LiteralsIn(string source) =>
        StringLiteral().Matches(Repository.ReadCode(source)).Select(match => match.Value);

    public static bool IsSql(string text) => Sql().IsMatch(text);

    /// <summary>What SQLite, PostgreSQL and SQL Server do not all accept.</summary>
    public static IEnumerable<string> UnportableIn(string sql) => Unportable().Matches(Comment().Replace(sql, "")).Select(match => match.Value);

    [GeneratedRegex(@"(?<q>""{3,})[\s\S]*?\k<q>|@\$?""(""""|[^""])*""|""(\\.|[^""\\\n])*""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex StringLiteral();

    [GeneratedRegex(
        @"\b(SELECT\b[\s\S]+?\bFROM|INSERT\s+INTO|UPDATE\b[\s\S]+?\bSET|DELETE\s+FROM)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Sql();

    [GeneratedRegex("--.*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"\b(LIMIT|ON CONFLICT|RETURNING|MERGE|TEMP|TEMPORARY|ILIKE|GLOB|TRUE|FALSE|IF NOT EXISTS|CREATE OR (ALTER|REPLACE)|USING)\b|\|\||::|\b(NOW|GREATEST|LEAST|STRING_AGG|GROUP_CONCAT)\s*\(",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Unportable();
}
