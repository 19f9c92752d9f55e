using System.Globalization;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Deliveries.Workbooks;

namespace AsylumCare.Deliveries.Tests.Workbooks;

/// <summary>A workbook delivered and read, and what a check without a database says of the same file.</summary>
internal sealed class BookRead : IDisposable
{
    private readonly DeliveryFolder _folder;
    private readonly DeliveryContract _contract;
    private readonly KeptRows _rows;

    private BookRead(string fileKind, DeliveryFolder folder)
    {
        _folder = folder;
        _contract = DeliveryFolder.Catalog[fileKind];
        (Report, _rows) = folder.Read();
        var check = folder.Validate();
        Assert.That(check.Reports[0].Findings, Is.EqualTo(Report.Findings), "validate says what load says");
        Assert.That(check.Reports[0].Refused, Is.EqualTo(Report.Refused));
    }

    public FileReport Report { get; }
    public string Said => string.Join("\n", Report.Findings);
    public IReadOnlyList<string> Warnings => [.. Report.Findings.Where(f => f.Severity == Severity.Warning).Select(f => $"{f.Rule} {f.Column}")];
    public IReadOnlyList<long> SourceRows => [.. _rows.Rows.Select(row => row.Line)];

    public static BookRead Of(string fileKind, string month, params BookSheet[] sheets) => OfBytes(fileKind, month, BookBytes.Of(sheets));

    public static BookRead OfBytes(string fileKind, string month, byte[] bytes, string extension = "xlsx") =>
        new(fileKind, new DeliveryFolder("MV", month, 20170601).WithBook(fileKind, bytes, extension));

    /// <summary>Each kept row: these columns, and the cell it came from. A masked count is its interval.</summary>
    public IReadOnlyList<string> Rows(params string[] columns) =>
        [.. _rows.Rows.Select(row => $"{string.Join('=', columns.Select(column => Value(row.Slots, column)))} {CellPlace.Of(row.Line)}")];

    public void Dispose() => _folder.Dispose();

    private string Value(long[] slots, string column)
    {
        var at = _contract.SlotOf(column);
        return _contract.Column(column)?.Type == ColumnType.Count && slots[at] == RowBlock.Missing
            ? $"{slots[at + 1]}–{slots[at + 2]}" : slots[at].ToString(CultureInfo.InvariantCulture);
    }
}
