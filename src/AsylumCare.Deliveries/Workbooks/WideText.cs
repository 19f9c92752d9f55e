using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reading;
using CsvHelper;

namespace AsylumCare.Deliveries.Workbooks;

/// <summary>A sheet saved as CSV: as wide as the sheet, with whatever stands above its headings.</summary>
internal static class WideText
{
    /// <summary>The file is not in the contract's own form: its first line has none, or only one, of the contract's columns.</summary>
    public static bool IsWide(string path, DeliveryContract contract)
    {
        using var stream = new CheckedStream(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1));
        using var csv = DelimitedText.Read(stream, _ => { });
        try
        {
            if (!csv.Read() || (csv.RawRecord.SequenceEqual("sep=;"u8) && !csv.Read())) return false;
            var known = 0;
            for (var i = 0; i < csv.FieldCount; i++)
                if (contract.Column(csv.GetString(i).Trim()) is not null) known++;

            // A file with another separator has one long heading: the other reader says so.
            return known < 2 && stream.Problem == ByteProblem.None && !contract.Columns.Any(column => csv.GetString(0).Contains(column.Name + ",", StringComparison.OrdinalIgnoreCase));
        }
        catch (CsvFormatException)
        {
            return false;
        }
    }

    /// <param name="refusal">Why the file is refused and at which line, or null.</param>
    public static SheetGrid Read(Stream file, out (RuleText Text, long Line)? refusal)
    {
        var grid = new SheetGrid("");
        long malformed = 0, cells = 0;
        refusal = null;
        using var stream = new CheckedStream(file);
        using var csv = DelimitedText.Read(stream, line => malformed = malformed == 0 ? line : malformed);
        try
        {
            var row = new SheetCell[1];
            while (csv.Read() && malformed == 0)
            {
                // Lines without anything are passed over by the parser and are rows of the sheet.
                while (grid.RowCount + 1 < csv.LineNumber) grid.Add([]);
                if (row.Length < csv.FieldCount) row = new SheetCell[csv.FieldCount];
                for (var i = 0; i < csv.FieldCount; i++) row[i] = SheetCell.OfText(csv.GetString(i));
                cells += csv.FieldCount;
                if (cells > BookLimits.Cells || csv.FieldCount > CellPlace.Width || grid.RowCount >= 1 << 20) refusal = (BookTexts.TooLarge, csv.LineNumber);
                if (refusal is not null) return grid;
                grid.Add(row.AsSpan(0, csv.FieldCount));
            }
        }
        catch (CsvFormatException e)
        {
            refusal = (FileTexts.LongLine, Math.Max(e.LineNumber, 1));
        }

        if (stream.Problem != ByteProblem.None) refusal = (FileTexts.Of(stream.Problem), stream.ProblemLine);
        else if (malformed > 0) refusal ??= (FileTexts.Quotes, malformed);
        return grid;
    }
}
