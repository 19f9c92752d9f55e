using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AsylumCare.Deliveries.Tests.Workbooks;

/// <summary>A formula and the value that was computed for it; null where it was not.</summary>
internal sealed record Formula(string Text, double? Value);

/// <summary>0.42 shown as 42 %.</summary>
internal sealed record Percent(double Value);

/// <summary>A sheet's cells: numbers, texts, dates, formulas, percentages; null is nothing.</summary>
internal sealed record BookSheet(string Name, params object?[][] Rows)
{
    public bool Hidden { get; init; }
    public IReadOnlyList<int> HiddenRows { get; init; } = [];
    public IReadOnlyList<string> Merged { get; init; } = [];
}

/// <summary>Real .xlsx bytes, as a spreadsheet program writes them.</summary>
internal static class BookBytes
{
    private const uint DateStyle = 1;
    private const uint PercentStyle = 2;

    public static byte[] Of(params BookSheet[] sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var strings = book.AddNewPart<SharedStringTablePart>();
            strings.SharedStringTable = new SharedStringTable();
            foreach (var sheet in sheets) Add(book, sheet, strings.SharedStringTable);
        }

        return stream.ToArray();
    }

    private static void Add(WorkbookPart book, BookSheet sheet, SharedStringTable strings)
    {
        var part = book.AddNewPart<WorksheetPart>();
        var data = new SheetData();
        for (var row = 0; row < sheet.Rows.Length; row++)
        {
            var written = new Row { RowIndex = (uint)row + 1, Hidden = sheet.HiddenRows.Contains(row) ? true : null };
            for (var column = 0; column < sheet.Rows[row].Length; column++)
                if (sheet.Rows[row][column] is { } value) written.Append(CellOf(value, $"{(char)('A' + column)}{row + 1}", strings));
            data.Append(written);
        }

        part.Worksheet = new Worksheet(data);
        if (sheet.Merged.Count > 0) part.Worksheet.Append(new MergeCells(sheet.Merged.Select(reference => new MergeCell { Reference = reference })));
        var sheets = book.Workbook.Sheets!;
        sheets.Append(new Sheet
        {
            Id = book.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = sheet.Name, State = sheet.Hidden ? SheetStateValues.Hidden : null,
        });
    }

    private static Cell CellOf(object value, string reference, SharedStringTable strings)
    {
        var cell = new Cell { CellReference = reference };
        switch (value)
        {
            case string text:
                cell.DataType = CellValues.SharedString;
                cell.CellValue = new CellValue(strings.Count().ToString(CultureInfo.InvariantCulture));
                strings.Append(new SharedStringItem(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
                break;
            case DateOnly date:
                cell.StyleIndex = DateStyle;
                cell.CellValue = new CellValue((date.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture));
                break;
            case Percent percent:
                cell.StyleIndex = PercentStyle;
                cell.CellValue = new CellValue(percent.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case Formula formula:
                cell.CellFormula = new CellFormula(formula.Text);
                if (formula.Value is { } computed) cell.CellValue = new CellValue(computed.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                cell.CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!);
                break;
        }

        return cell;
    }

    private static Stylesheet Styles() => new(
        new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 9, ApplyNumberFormat = true }));
}
