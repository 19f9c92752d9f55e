using System.Text.RegularExpressions;

namespace AsylumCare.Architecture.Tests;

/// <param name="Keys">The primary key and the unique indexes, each as its columns.</param>
internal sealed record SqlTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Keys);

/// <summary>The tables that the migrations make, as far as the tests need to know them.</summary>
internal static partial class SqlSchema
{
    public static IReadOnlyDictionary<string, SqlTable> Tables { get; } = Read();

    private static Dictionary<string, SqlTable> Read()
    {
        var text = string.Concat(Repository.Files("sql/migrations", ".sql").Select(file => Comment().Replace(Repository.Read(file), "") + "\n"));
        var added = AddedColumn().Matches(text).ToLookup(match => match.Groups["table"].Value, match => match.Groups["column"].Value);
        var unique = UniqueIndex().Matches(text).ToLookup(match => match.Groups["table"].Value, match => Names(match.Groups["columns"].Value));
        return CreateTable().Matches(text).ToDictionary(match => match.Groups["table"].Value, match =>
        {
            var (name, body) = (match.Groups["table"].Value, match.Groups["body"].Value);
            var columns = Column().Matches(body).Select(column => column.Groups["name"].Value).Where(column => column != "PRIMARY");
            var keys = PrimaryKey().Matches(body).Select(key => Names(key.Groups["columns"].Value + key.Groups["column"].Value));
            return new SqlTable(name, [.. columns, .. added[name]], [.. keys, .. unique[name]]);
        });
    }

    private static IReadOnlyList<string> Names(string columns) => columns.Split(',', StringSplitOptions.TrimEntries);

    [GeneratedRegex("--.*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"CREATE TABLE (?<table>\w+) \(\n(?<body>[\s\S]*?)\n\)(\{\{\w+\}\})?;", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex CreateTable();

    [GeneratedRegex(@"^\s+(?<name>\w+) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Column();

    [GeneratedRegex(
        @"PRIMARY KEY \((?<columns>[^)]+)\)|^\s+(?<column>\w+) [^\n]*PRIMARY KEY,?\s*$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex PrimaryKey();

    [GeneratedRegex(@"CREATE UNIQUE INDEX \w+ ON (?<table>\w+) \((?<columns>[^)]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex UniqueIndex();

    [GeneratedRegex(@"ALTER TABLE (?<table>\w+) ADD (COLUMN )?(?<column>\w+) ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex AddedColumn();
}
