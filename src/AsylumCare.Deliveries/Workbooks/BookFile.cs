using System.Security.Cryptography;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Deliveries.Workbooks;

/// <summary>A workbook, or a sheet saved as CSV, with all its visible sheets read.</summary>
internal sealed class BookFile
{
    private readonly string _name;
    private readonly List<(SheetGrid Grid, SheetScan? Scan)> _sheets = [];

    private BookFile(string name) => _name = name;

    public string Sha256 { get; private set; } = "";
    public long Bytes { get; private set; }

    /// <summary>Files of this kind and form are read by a layout, and not as the contract's own rows.</summary>
    public static bool IsOne(string path, DeliveryContract contract, ContractCatalog catalog)
    {
        if (!catalog.Layouts.Any(layout => layout.FileKind == contract.FileKind)) return false;
        return IsWorkbook(path) || WideText.IsWide(path, contract);
    }

    public static bool IsWorkbook(string path) => Path.GetExtension(path).ToUpperInvariant() is ".XLSX" or ".XLS" or ".XLSM";

    /// <summary>What refuses the file is among the findings; it then has no sheets.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static BookFile Open(string path, FindingLedger findings)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var book = new BookFile(Path.GetFileName(path)) { Bytes = stream.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(stream)) };
        stream.Position = 0;
        if (IsWorkbook(path)) book.ReadSheets(stream, findings);
        else book.ReadText(stream, findings);
        return book;
    }

    /// <summary>The layout of the kind that finds most in a visible sheet; one whose title fits too comes first.</summary>
    /// <param name="titled">The title must fit: nothing else says what the file is.</param>
    public SheetMatch? Find(string fileKind, IReadOnlyList<BookLayout> layouts, bool titled)
    {
        var own = layouts.Where(layout => layout.FileKind == fileKind).ToList();
        return Find(own, mustBeTitled: true) ?? (titled ? null : Find(own, mustBeTitled: false));
    }

    public SheetScan? ScanOf(SheetGrid grid) => _sheets.Find(sheet => sheet.Grid == grid).Scan;

    private SheetMatch? Find(List<BookLayout> layouts, bool mustBeTitled) =>
        layouts.SelectMany(layout => _sheets.Where(sheet => !sheet.Grid.IsHidden).Select(sheet => SheetSearch.Find(sheet.Grid, layout, _name, mustBeTitled)))
            .OfType<SheetMatch>().MaxBy(match => match.Detail);

    private void ReadSheets(FileStream stream, FindingLedger findings)
    {
        var sheets = BookReader.Read(stream, out var refusal);
        _sheets.AddRange(sheets.Select(sheet => (sheet.Grid, (SheetScan?)sheet.Scan)));
        if (refusal is { } why) findings.Add(why, 0);
    }

    private void ReadText(FileStream stream, FindingLedger findings)
    {
        var grid = WideText.Read(stream, out var refusal);
        if (refusal is { } why) findings.Add(why.Text, new CellPlace((int)Math.Min(why.Line, int.MaxValue) - 1, 0).Number);
        else _sheets.Add((grid, null));
    }
}
