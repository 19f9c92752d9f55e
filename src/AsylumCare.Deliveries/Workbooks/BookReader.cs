using System.Text;
using AsylumCare.Deliveries.Reading;
using ExcelDataReader;

namespace AsylumCare.Deliveries.Workbooks;

/// <summary>The cells of an Excel workbook, sheet by sheet.</summary>
internal static class BookReader
{
    // The library asks for Windows-1252 before it knows that it will not need it.
    static BookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    // What a cell without a usable value says: no column takes it.
    private static readonly SheetCell NoValue = new(CellKind.Text, "#FORMEL");

    /// <param name="refusal">Why the workbook is refused, or null.</param>
    public static IReadOnlyList<(SheetGrid Grid, SheetScan Scan)> Read(Stream file, out RuleText? refusal)
    {
        if (BookPackage.Open(file, out refusal) is not { } package) return [];
        file.Position = 0;
        try
        {
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
            return Sheets(reader, package);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The reader of cells says in many ways that it does not understand a file; what it was given has a bounded size.
            refusal = BookTexts.Damaged;
            return [];
        }
    }

    private static List<(SheetGrid, SheetScan)> Sheets(IExcelDataReader reader, BookPackage package)
    {
        var sheets = new List<(SheetGrid, SheetScan)>();
        do
        {
            var scan = sheets.Count < package.Sheets.Count ? package.Sheets[sheets.Count] : throw new InvalidDataException("more sheets than the workbook lists");
            var grid = new SheetGrid(Whitespace.Squeeze(reader.Name ?? ""), reader.VisibleState is not (null or "visible"))
            {
                HasHiddenParts = scan.HasHiddenParts,
            };
            Fill(grid, scan, reader);
            sheets.Add((grid, scan));
        }
        while (reader.NextResult());
        return sheets;
    }

    private static void Fill(SheetGrid grid, SheetScan scan, IExcelDataReader reader)
    {
        var cells = new SheetCell[reader.FieldCount];
        while (reader.Read())
        {
            for (var column = 0; column < cells.Length; column++)
                cells[column] = scan.WithoutValue.Contains(new CellPlace(grid.RowCount, column)) ? NoValue : CellAt(reader, column);
            grid.Add(cells);
        }
    }

    private static SheetCell CellAt(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => SheetCell.Empty,
        double number => SheetCell.Of(number, IsPercent(reader, column)),
        int number => SheetCell.Of(number, IsPercent(reader, column)),
        DateTime date => SheetCell.Of(date),
        var other => SheetCell.OfText(other.ToString() ?? ""),
    };

    private static bool IsPercent(IExcelDataReader reader, int column) =>
        reader.GetNumberFormatString(column)?.Contains('%', StringComparison.Ordinal) == true;
}
