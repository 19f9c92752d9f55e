namespace AsylumCare.Deliveries.Receipts;

/// <summary>The findings as the file that goes back with the receipt: <c>rad;kolumn;regel;allvar;varde_maskerat;text</c>, UTF-8 with BOM.</summary>
public static class FindingsCsv
{
    public static void Write(Stream stream, IEnumerable<Finding> findings)
    {
        using var writer = new StreamWriter(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine("rad;kolumn;regel;allvar;varde_maskerat;text");
        foreach (var finding in findings)
        {
            var text = finding.Occurrences == 1 ? finding.TextSv : $"{finding.TextSv} (ytterligare {finding.Occurrences} rader)";
            writer.WriteLine(string.Join(';', finding.Line, Field(finding.Column), finding.Rule, finding.Severity.Letter(), Field(finding.MaskedValue), Field(text)));
        }
    }

    /// <summary>Quoted where needed; a leading formula sign is preceded by an apostrophe, so that the file is safe to open in a spreadsheet.</summary>
    private static string Field(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (text[0] is '=' or '+' or '-' or '@') text = "'" + text;
        return text.AsSpan().ContainsAny(";\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
