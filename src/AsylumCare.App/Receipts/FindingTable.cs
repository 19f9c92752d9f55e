using System.Globalization;
using System.Text;
using AsylumCare.Deliveries;

namespace AsylumCare.App.Receipts;

/// <summary>Findings as a table for Excel: semicolons, UTF-8 with byte order mark.</summary>
internal static class FindingTable
{
    public static void Write(string path, IEnumerable<Finding> findings)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        writer.NewLine = "\r\n";
        writer.WriteLine("fil;rad;kolumn;regel;allvar;antal;varde_maskerat;text");
        foreach (var finding in findings)
        {
            string[] cells =
            [
                finding.File, Number(finding.Line), finding.Column ?? "", finding.Rule, Letter(finding.Severity), Number(finding.Occurrences),
                finding.MaskedValue ?? "", finding.TextSv,
            ];
            writer.WriteLine(string.Join(';', cells.Select(Cell)));
        }
    }

    public static string Letter(Severity severity) => severity switch
    {
        Severity.File => "F",
        Severity.Row => "R",
        _ => "V",
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Quoted where it must be; what a spreadsheet would run as a formula is made text.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(";\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
