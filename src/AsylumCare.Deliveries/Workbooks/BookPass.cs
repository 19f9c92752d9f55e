using System.Globalization;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Deliveries.Workbooks;

/// <summary>Reads the delivery's month of a workbook: unpivoted to the contract's rows, it goes through the same reader and rules as any file.</summary>
internal sealed class BookPass(Manifest manifest, ManifestFile file, DeliveryContract contract, ReadContext context, FindingLedger findings)
{
    public FileReport Run(string path, IRowSink sink, CancellationToken ct)
    {
        var book = BookFile.Open(path, findings);
        if (findings.FileRefused) return Refused(book, null);
        if (book.Find(contract.FileKind, context.Catalog.Layouts, titled: false) is not { } match)
        {
            findings.Add(BookTexts.NoSheet, 0);
            return Refused(book, null);
        }

        Warn(match, book.ScanOf(match.Grid));
        var text = new Unpivot(match, contract, manifest.Month, Published(manifest.Version), findings).Run();
        if (findings.FileRefused) return Refused(book, match);

        // How many rows a month of a sheet makes is nothing its sender can count.
        using var pass = new FilePass(manifest, file with { Rows = -1 }, contract, context, findings, new SheetOrigin(book, match, text));
        using var stream = new CheckedStream(text.Open());
        return pass.Run(stream, sink, ct);
    }

    private void Warn(SheetMatch match, SheetScan? scan)
    {
        if (scan is { FirstFormula: { } first, Formulas: var count }) findings.Add(BookTexts.Formulas(count), first.Number);
        if (match.Grid.HasHiddenParts) findings.Add(BookTexts.Hidden, new CellPlace(match.Header, 0).Number);
    }

    private FileReport Refused(BookFile book, SheetMatch? match)
    {
        var origin = new SheetOrigin(book, match, null);
        return new FileReport(file.Name, book.Sha256, book.Bytes, 0, 0, 0, 0, [], [.. findings.All().Select(origin.Place)], Refused: true);
    }

    /// <summary>A version of Migrationsverket's is the day of publication, yyyymmdd; empty where it is none.</summary>
    private static string Published(long version) =>
        DateOnly.TryParseExact(version.ToString(CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
}
