using System.Globalization;
using System.Text;

namespace AsylumCare.App.Receipts;

/// <summary>A receipt's findings as a table for Excel: semicolons, UTF-8 with byte order mark, the columns of <c>etl/README.md</c>.</summary>
internal static class FindingTable
{
    private const string Header = "rad;kolumn;regel;allvar;varde_maskerat;text;fil;antal";

    public static void Write(Stream stream, IEnumerable<ReceiptLine> lines)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(Header);
        foreach (var line in lines)
        {
            string[] cells =
            [
                Number(line.Rad), line.Kolumn ?? "", line.Regel, line.Allvar, line.VardeMaskerat ?? "", line.Text, line.Fil, Number(line.Antal),
            ];
            writer.WriteLine(string.Join(';', cells.Select(Cell)));
        }
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Quoted where it must be; what a spreadsheet would run as a formula is made text.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(";\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
